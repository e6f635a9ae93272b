import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/en.ts';
import '../ui/card.ts';
import { renderFailure } from './failure.ts';

type Failed = { error: unknown; retry: () => void };

/** A card whose figures could not be read: why, what still works, a way to ask again. */
export function renderFailedCard(
  { error, retry }: Failed,
  heading: string,
  strings: Strings,
  said = { heading: strings.problem.figures, works: strings.problem.figuresWorks },
): TemplateResult {
  return html`<fw-card .heading=${heading}>${renderFailure(error, retry, said, strings)}</fw-card>`;
}
