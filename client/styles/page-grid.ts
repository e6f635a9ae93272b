import { css } from 'lit';

/** A page: filters above a grid of twelve, each part as wide as it, `wide` or `side`; one column where it is narrow. */
export const pageGrid = css`
  :host {
    display: block;
  }
  .filters {
    display: block;
    margin-bottom: 12px;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 12px;
  }
  .grid > * {
    grid-column: span 12;
  }
  .grid > .wide {
    grid-column: span 8;
  }
  .grid > .side {
    grid-column: span 4;
  }
  .stale {
    opacity: 0.55;
  }
  @media (max-width: 1199px) {
    .grid > .wide,
    .grid > .side {
      grid-column: span 12;
    }
  }
  @media (max-width: 599px) {
    .grid {
      gap: 10px;
    }
  }
`;
