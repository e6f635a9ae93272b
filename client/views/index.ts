import { html } from 'lit';
import { formatMonth } from '../lib/format.ts';
import type { View } from './view.ts';

/** All pages, in the order of the navigation. */
export const views: readonly View[] = [
  {
    path: '/',
    letter: 'm',
    icon: 'monitor',
    title: ({ pages }) => pages.monitor,
    detail: ({ to, product, products }, { strings: { monitor }, language }) =>
      monitor.detail(formatMonth(to, language), product.length, products.length),
    load: () => import('./monitor.ts'),
    render: ({ catalog, address, selection, alerts, rules }) =>
      html`<fw-monitor
        .catalog=${catalog}
        .address=${address}
        .selection=${selection}
        .alerts=${alerts}
        .rules=${rules}
      ></fw-monitor>`,
  },
  {
    path: '/alerts',
    letter: 'a',
    icon: 'alerts',
    title: ({ pages }) => pages.alerts,
    detail: ({ range }, { language }) => formatMonth(range.to, language),
    load: () => import('./alerts.ts'),
    render: ({ catalog, address, selection, alerts, rules }) =>
      html`<fw-alerts
        .catalog=${catalog}
        .address=${address}
        .selection=${selection}
        .alerts=${alerts}
        .rules=${rules}
      ></fw-alerts>`,
  },
  {
    path: '/vintages',
    letter: 'v',
    icon: 'vintages',
    title: ({ pages }) => pages.vintages,
    detail: ({ product, products }, locale) => {
      const { vintages } = locale.strings;
      const [one, ...more] = products.filter(({ id }) => product.includes(id));
      if (!one) return vintages.detail(vintages.products(products.length, products.length));
      return vintages.detail(
        more.length === 0 ? locale.name(one.name) : vintages.products(product.length, products.length),
      );
    },
    load: () => import('./vintages.ts'),
    render: ({ catalog, address, selection }) =>
      html`<fw-vintages .catalog=${catalog} .address=${address} .selection=${selection}></fw-vintages>`,
  },
];
