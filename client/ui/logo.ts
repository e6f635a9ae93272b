import { html } from 'lit';

export const logo = html`<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
  <rect width="20" height="20" rx="5" fill="var(--text)" />
  <g fill="none" stroke="var(--surface)">
    <path d="M4 13.5 8 9.5l3 2 5-6" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
    <path d="M4 7h12" stroke-opacity=".55" stroke-dasharray="2 1.8" />
  </g>
</svg>`;
