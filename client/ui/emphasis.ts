import { html, type TemplateResult } from 'lit';

/** A sentence of the locales in which `**…**` is set strong. */
export function emphasis(sentence: string): TemplateResult {
  const parts = sentence.split('**');
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<strong>${part}</strong>` : part))}`;
}
