import type { Address } from './address.ts';

/** A change of the address that an element asks for; the app applies it and writes the URL. */
export function goEvent(change: Partial<Address>): CustomEvent<Partial<Address>> {
  return new CustomEvent('fw-go', { detail: change, bubbles: true, composed: true });
}

/** The link to a page of this origin that the browser would follow in this window for this click; null when there is none. */
export function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return link && plain && !link.hasAttribute('download') && link.origin === location.origin ? link : null;
}

declare global {
  interface HTMLElementEventMap {
    'fw-go': CustomEvent<Partial<Address>>;
  }
}
