/** What became of a month that a rule looked at. */
export const outcomes = ['evaluated', 'no_data', 'insufficient'] as const;
export type Outcome = (typeof outcomes)[number];

/** Which alerts the inbox lists: those that fire, those of them somebody has seen to, those that are over. */
export const inboxes = ['open', 'acknowledged', 'past'] as const;
export type Inbox = (typeof inboxes)[number];
export const shownSeverities = ['critical', 'warn'] as const;
export type ShownSeverity = (typeof shownSeverities)[number];
