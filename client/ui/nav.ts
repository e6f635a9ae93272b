import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/control.ts';
import { type IconName, icon } from './icon.ts';
import { logo } from './logo.ts';

/** `count` is a number of open alerts, said in `countLabel`. */
export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  current: boolean;
  count?: number;
  countLabel?: string;
};

/** The pages: a column, a rail of icons under 1200 px, a bar at the bottom under 600 px. Slot: foot of the column. */
@customElement('fw-nav')
export class Nav extends LitElement {
  static override styles = [
    base,
    css`
      nav {
        position: sticky;
        top: 0;
        display: flex;
        flex-direction: column;
        gap: 2px;
        width: var(--nav-w);
        height: 100vh;
        padding: 12px 8px;
        border-right: 1px solid var(--line);
        background: var(--surface);
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 4px 8px 14px;
        font-size: var(--fs-lead);
        font-weight: var(--fw-strong);
      }
      a {
        display: flex;
        align-items: center;
        gap: 10px;
        height: 30px;
        padding: 0 8px;
        border-radius: var(--radius-2);
        color: var(--text-2);
        font-weight: var(--fw-medium);
        text-decoration: none;
      }
      a:hover {
        background: var(--surface-2);
      }
      a[aria-current] {
        background: var(--surface-3);
        color: var(--text);
      }
      .count {
        margin-left: auto;
        padding: 0 6px;
        border-radius: var(--radius-pill);
        background: var(--crit-soft);
        color: var(--crit);
        font-size: var(--fs-micro);
        line-height: 16px;
        font-weight: var(--fw-strong);
      }
      .foot {
        margin-top: auto;
      }
      @media (max-width: 1199px) {
        nav {
          width: 56px;
        }
        .name,
        .foot {
          display: none;
        }
        .brand,
        a {
          justify-content: center;
        }
        a {
          position: relative;
          height: 40px;
        }
        .label {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .count {
          position: absolute;
          top: 0;
          right: 0;
        }
      }
      @media (max-width: 599px) {
        nav {
          position: fixed;
          inset: auto 0 0;
          z-index: 6;
          flex-direction: row;
          width: auto;
          height: 58px;
          padding: 0;
          border: 0;
          border-top: 1px solid var(--line);
        }
        .brand {
          display: none;
        }
        a {
          flex: 1 1 auto;
          flex-direction: column;
          justify-content: center;
          gap: 2px;
          min-width: 0;
          height: 100%;
          padding: 0 1px;
          border-radius: 0;
          font-size: var(--fs-micro);
          line-height: var(--lh-micro);
        }
        a[aria-current] {
          background: none;
          color: var(--accent-strong);
        }
        a:focus-visible {
          outline-offset: -3px;
        }
        .label {
          position: static;
          width: auto;
          max-width: 100%;
          height: auto;
          clip-path: none;
          text-overflow: ellipsis;
          white-space: nowrap;
        }
        .count {
          top: 6px;
          right: calc(50% - 28px);
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) items: readonly NavItem[] = [];

  override render() {
    return html`<nav aria-label=${this.label}>
      <div class="brand">${logo}<span class="name">Forewarn</span></div>
      ${this.items.map(
        (item) =>
          html`<a href=${item.href} aria-current=${item.current ? 'page' : nothing} title=${item.label}>
            ${icon(item.icon)}<span class="label">${item.label}</span>${
              item.count
                ? html`<span class="count"
                    ><span aria-hidden="true">${item.count}</span><span class="unseen">${item.countLabel}</span></span
                  >`
                : nothing
            }
          </a>`,
      )}
      <div class="foot"><slot></slot></div>
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-nav': Nav;
  }
}
