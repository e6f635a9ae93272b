import { css } from 'lit';

/** A row of filters; where it is narrow it scrolls sideways. */
export const filterBar = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @media (max-width: 599px) {
    .bar {
      flex-wrap: nowrap;
      margin: 0 -14px;
      padding: 3px 14px;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .bar > * {
      flex: none;
    }
  }
`;
