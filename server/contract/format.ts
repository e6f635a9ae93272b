/** What an answer can be sent as, and its media type. */
export const formats = {
  json: 'application/json',
  csv: 'text/csv',
  arrow: 'application/vnd.apache.arrow.stream',
  events: 'text/event-stream',
} as const;
export type Format = keyof typeof formats;
