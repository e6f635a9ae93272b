import { css } from 'lit';

/** An element that fills its place in a grid with its one child. */
export const fill = css`
  :host {
    display: grid;
    min-width: 0;
  }
`;
