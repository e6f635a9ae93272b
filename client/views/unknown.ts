import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/en.ts';
import '../ui/card.ts';
import '../ui/skeleton.ts';
import { renderFailure } from './failure.ts';

type Unknown = { state: 'pending' } | { state: 'failed'; error: unknown; retry: () => void };

/** A card whose figures are not there: on their way, or failed and why. */
export function renderUnknown(
  known: Unknown,
  heading: string,
  lines: number,
  strings: Strings,
  said = { heading: strings.problem.figures, works: strings.problem.figuresWorks },
): TemplateResult {
  return html`<fw-card .heading=${heading}
    >${
      known.state === 'failed'
        ? renderFailure(known.error, known.retry, said, strings)
        : html`<fw-skeleton .lines=${lines}></fw-skeleton>`
    }</fw-card
  >`;
}
