import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { css } from 'lit';

// Web Awesome fetches icons from data: addresses and from a foreign host unless they are given; our policy refuses both.
for (const library of ['default', 'system']) {
  registerIconLibrary(library, { resolver: (name) => `/icons/${name}.svg` });
}

/** Web Awesome's look from our tokens, for the elements that wrap one of its own. */
export const webAwesome = css`
  :host {
    --wa-color-surface-raised: var(--surface);
    --wa-color-overlay-modal: color-mix(in srgb, var(--text) 28%, transparent);
    --wa-color-text-normal: var(--text);
    --wa-panel-border-radius: var(--radius-3);
    --wa-panel-border-width: 1px;
    --wa-panel-border-style: solid;
    --wa-shadow-l: none;
    --wa-space-l: 0px;
    --wa-transition-normal: var(--motion);
    --wa-transition-fast: var(--motion-fast);
    --wa-transition-easing: var(--ease);
    --wa-border-width-scale: 1;
  }
`;
