import type { GivenTab } from './tabs.ts';

/** Asks the page to open a tab. */
export const openEvent = (tab: Partial<GivenTab>): CustomEvent<Partial<GivenTab>> =>
  new CustomEvent('fw-open', { detail: tab, bubbles: true, composed: true });
