import { html, type TemplateResult } from 'lit';
import { ApiError } from '../lib/api.ts';
import type { Strings } from '../locales/en.ts';
import '../ui/button.ts';
import '../ui/problem.ts';

/** A failed question: what failed and why, what still works, and a way to ask again. */
export function renderFailure(
  error: unknown,
  retry: () => void,
  { heading, works }: { heading: string; works: string },
  { problem }: Strings,
): TemplateResult {
  const cause = error instanceof Error ? error.message : String(error);
  const noServer = error instanceof ApiError && error.code === null;
  const hint = error instanceof ApiError ? error.hint : null;
  return html`<fw-problem
    .heading=${noServer ? problem.noServer : heading}
    .text=${noServer ? problem.noServerText(location.host) : [cause, hint].filter(Boolean).join('. ')}
    .hint=${works}
    ><fw-button @click=${retry}>${problem.retry}</fw-button></fw-problem
  >`;
}
