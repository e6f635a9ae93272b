/** Words of the monthly summary in English; its sentences come from the server. */
export const enSummary = {
  summary: {
    month: 'Month',
    print: 'Print',
    brand: 'Forewarn monthly summary',
    failed: 'The summary could not be read',
    changes: (month: string, year: string) => `On the month ${month}, on the year ${year}`,
    rows: (count: number) => (count === 1 ? '1 row of figures' : `${count} rows of figures`),
    kind: 'Add',
    kinds: { commentary: 'Commentary', decision: 'Decision', progress: 'Progress of a decision' },
    texts: { commentary: 'Commentary on this month', decision: 'What is decided', progress: 'What was done' },
    adds: { commentary: 'Add commentary', decision: 'Add decision', progress: 'Add progress' },
    kept: {
      commentary: 'Kept, with author and date.',
      decision: 'The decision is kept, with author and date.',
      progress: 'The progress is kept, with author and date.',
    },
    owner: 'Owner',
    due: 'Due',
    effect: 'Expected effect (may be left empty)',
    decision: 'Decision',
    state: 'State',
    states: { open: 'Open', done: 'Done', dropped: 'Dropped' },
    addFailed: 'It was not kept',
  },
};
