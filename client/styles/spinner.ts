import { css } from 'lit';

/** A small ring beside what runs; it stands still where motion is not wanted. */
export const spinner = css`
  .spinner {
    flex: none;
    width: 11px;
    height: 11px;
    border: 1.6px solid var(--line-strong);
    border-top-color: var(--accent);
    border-radius: 50%;
    animation: turn 900ms linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
`;
