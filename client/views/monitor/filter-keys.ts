import type { ReactiveController } from 'lit';
import { goEvent } from '../../lib/navigation.ts';
import type { Selection } from '../../lib/selection.ts';
import { keyChange } from './keys.ts';

type Page = HTMLElement & { selection: Selection };

/** The single keys of a page with filters, while it is shown: months, threshold, basis; F puts the keyboard on the filters. */
export class FilterKeys implements ReactiveController {
  constructor(
    private readonly page: Page,
    private readonly filters: () => HTMLElement,
    private readonly change: typeof keyChange = keyChange,
  ) {}

  hostConnected(): void {
    addEventListener('fw-key', this.told);
  }

  hostDisconnected(): void {
    removeEventListener('fw-key', this.told);
  }

  private readonly told = (event: CustomEvent<string>): void => {
    const change = this.change(event.detail, this.page.selection);
    if (change) this.page.dispatchEvent(goEvent(change));
    else if (event.detail === 'f') this.filters().focus();
    else return;
    event.preventDefault();
  };
}
