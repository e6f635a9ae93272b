import { css } from 'lit';

/** One alert whole: its head, then its cards, two beside each other where there is room. */
export const detailStyle = css`
  :host {
    display: block;
    min-width: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-top: 4px;
    font-size: var(--fs-small);
  }
  .since {
    flex: 1 1 220px;
    color: var(--text-2);
  }
  .since a {
    display: inline-block;
    min-height: 24px;
    line-height: 24px;
    color: var(--accent);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .seen {
    padding-inline: 4px;
    font-weight: var(--fw-medium);
    color: var(--text-2);
  }
  h2 {
    padding-top: 8px;
    font-size: var(--fs-title);
    line-height: var(--lh-title);
    font-weight: var(--fw-strong);
  }
  h2 + p {
    padding-top: 2px;
    color: var(--text-2);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(10, minmax(0, 1fr));
    gap: 12px;
    margin-top: 12px;
  }
  fw-judged-card {
    grid-column: span 5;
  }
  fw-timeline-card {
    grid-column: span 4;
  }
  .stale {
    opacity: 0.55;
  }
  @media (max-width: 1279px) {
    .grid > * {
      grid-column: span 10;
    }
  }
`;
