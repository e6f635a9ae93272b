import { monthPattern } from './month.ts';

/** What the fields beside an upload may look like: asked by the server, and on the page before anything is sent. */
export const loadPatterns = {
  source: /^[^\p{Cc}]{1,64}$/u,
  currency: /^[A-Z]{3}$/,
  month: monthPattern,
} as const;

/** Files one load may have. */
export const mostFiles = 500;
