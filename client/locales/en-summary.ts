/** Words of the monthly summary in English; its sentences come from the server. */
export const enSummary = {
  summary: {
    month: 'Month',
    print: 'Print',
    brand: 'Forewarn monthly summary',
    failed: 'The summary could not be read',
    changes: (month: string, year: string) => `On the month ${month}, on the year ${year}`,
    text: 'Commentary on this month',
    add: 'Add commentary',
    added: 'Kept, with author and date.',
    addFailed: 'The commentary was not kept',
  },
};
