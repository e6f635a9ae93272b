import type { Address } from './address.ts';

/** A change of the address that an element asks for; the app applies it and writes the URL. */
export function goEvent(change: Partial<Address>): CustomEvent<Partial<Address>> {
  return new CustomEvent('fw-go', { detail: change, bubbles: true, composed: true });
}

/** Whether the browser would follow this click itself, in this window. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

declare global {
  interface HTMLElementEventMap {
    'fw-go': CustomEvent<Partial<Address>>;
  }
}
