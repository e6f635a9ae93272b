import type { Tab } from './tabs.ts';

/** Asks the page to open a tab. */
export const openEvent = (tab: Partial<Omit<Tab, 'id'>>): CustomEvent<Partial<Omit<Tab, 'id'>>> =>
  new CustomEvent('fw-open', { detail: tab, bubbles: true, composed: true });
