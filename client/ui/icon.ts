import { html, nothing, svg, type TemplateResult } from 'lit';

const paths = {
  monitor: 'M2 12l4-5 3 3 5-7',
  alerts: 'M8 2.2a4 4 0 0 0-4 4V9L2.5 11.5h11L12 9V6.2a4 4 0 0 0-4-4ZM6.5 13.8h3',
  vintages: 'M2 13c2-7 5-9.5 12-10M2 13c3-3.5 6.5-5 12-5.5',
  migration: 'M2 4.5h9.5M9 2l2.5 2.5L9 7M14 11.5H4.5M7 9l-2.5 2.5L7 14',
  segments: 'M2.5 13.5v-4M6.2 13.5v-8M9.8 13.5v-5.5M13.5 13.5v-11',
  summary: 'M4 2.5h8v11H4ZM6 5.5h4M6 8h4M6 10.5h2.5',
  rules: 'M2 4.5h5M11 4.5h3M9 2.8v3.4M2 11.5h2M8 11.5h6M6 9.8v3.4',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM8 7.4v3.3M8 5.2h.01',
  loads:
    'M8 2.2c3 0 5 .8 5 1.9S11 6 8 6 3 5.2 3 4.1s2-1.9 5-1.9ZM3 4.1v7.800c0 1.1 2 1.9 5 1.9s5-.8 5-1.9V4.1M3 8c0 1.1 2 1.9 5 1.9s5-.8 5-1.9',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5l3 3',
  caret: 'M4.5 6.5 8 10l3.5-3.5',
  earlier: 'M10 3.5 5.5 8l4.5 4.5',
  later: 'M6 3.5 10.5 8 6 12.5',
  more: 'M3.2 8h.01M8 8h.01M12.8 8h.01',
  close: 'M4 4l8 8M12 4l-8 8',
  sql: 'M2.5 4l4 4-4 4M8 12h5.5',
  add: 'M8 3v10M3 8h10',
  up: 'M4 10l4-5 4 5Z',
  down: 'M4 6l4 5 4-5Z',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  theme: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
} as const;
/** Parts of an icon that are filled. */
const fills: Partial<Record<IconName, string>> = { theme: 'M8 2a6 6 0 0 1 0 12Z', up: paths.up, down: paths.down };

export type IconName = keyof typeof paths;

/** A line icon of 16 × 16; decoration only, the words stand beside it or in an aria-label. */
export function icon(name: IconName, size = 16): TemplateResult {
  return html`<svg
    width=${size}
    height=${size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  ><path d=${paths[name]} />${fills[name] ? svg`<path d=${fills[name]} fill="currentColor" stroke="none" />` : nothing}</svg>`;
}
