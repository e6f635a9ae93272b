import { html, nothing, type TemplateResult } from 'lit';
import type { Ignored } from '../lib/address.ts';
import type { Strings } from '../locales/en.ts';

/** Names the parameters of the address that could not be used. */
export function renderIgnored(ignored: readonly Ignored[], { filters }: Strings): TemplateResult | typeof nothing {
  if (ignored.length === 0) return nothing;
  const list = ignored.map(({ name, value }) => `${name}=${value}`).join(', ');
  return html`<p class="ignored" role="status">${filters.ignored(list)}</p>`;
}
