import { css } from 'lit';

/** Grounds of the steps, as classes; the text inverts on the strongest. */
export const heat = css`
  .better-2 {
    background: var(--h-better-2);
  }
  .better-1 {
    background: var(--h-better-1);
  }
  .norm {
    background: var(--h-norm);
  }
  .worse-1 {
    background: var(--h-worse-1);
  }
  .worse-2 {
    background: var(--h-worse-2);
  }
  .worse-3 {
    background: var(--h-worse-3);
    color: var(--surface);
  }
  .worse-4 {
    background: var(--h-worse-4);
    color: var(--surface);
  }
`;
