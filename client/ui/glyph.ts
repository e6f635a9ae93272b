import { html, svg, type TemplateResult } from 'lit';

export type Level = 'critical' | 'warn' | 'within' | 'unset';

/** Every alert state has its own shape, so that nothing rests on colour: ◆ critical, ▲ warning, ○ within limit, – no limit. */
export function glyph(level: Level, size = 10): TemplateResult {
  return html`<svg width=${size} height=${size} viewBox="0 0 10 10" aria-hidden="true">${shapes[level]}</svg>`;
}

const shapes = {
  critical: svg`<path d="M5 0 10 5 5 10 0 5Z" fill="var(--crit-mark)" />`,
  warn: svg`<path d="M5 .6 9.8 9.4H.2Z" fill="var(--warn-mark)" />`,
  within: svg`<circle cx="5" cy="5" r="3" fill="none" stroke="var(--control-line)" stroke-width="1.4" />`,
  unset: svg`<path d="M2 5h6" stroke="var(--control-line)" stroke-width="1.4" />`,
};
