import { css } from 'lit';

/** Curves beside the cut at one age, the triangle below; one column where it is narrow. */
export const vintagesLayout = css`
  :host {
    display: block;
  }
  fw-vintage-filters {
    display: block;
    margin-bottom: 12px;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 12px;
  }
  .curves {
    grid-column: span 8;
  }
  .slice {
    grid-column: span 4;
  }
  .whole {
    grid-column: span 12;
  }
  .stale {
    opacity: 0.55;
  }
  .link {
    display: inline-grid;
    place-items: center;
    min-height: 24px;
    color: var(--accent);
    font-size: var(--fs-small);
  }
  .key {
    font-size: var(--fs-small);
    line-height: var(--lh-small);
    color: var(--text-3);
  }
  @media (max-width: 1199px) {
    .curves,
    .slice {
      grid-column: span 12;
    }
  }
  @media (max-width: 599px) {
    .grid {
      gap: 10px;
    }
  }
`;
