import { html, type TemplateResult } from 'lit';
import { type Address, writeAddress } from '../lib/address.ts';
import type { Strings } from '../locales/en.ts';
import '../ui/card.ts';
import '../ui/problem.ts';

/** A path at which nothing stands, and the way back. */
export function renderNoPage(path: string, address: Address, { shell }: Strings): TemplateResult {
  return html`<fw-card
    ><fw-problem .heading=${shell.noPage} .text=${shell.noPageText(path)}
      ><a class="button" href="/${writeAddress(address)}">${shell.toMonitor}</a></fw-problem
    ></fw-card
  >`;
}
