import { html } from 'lit';
import { formatMonth } from '../lib/format.ts';
import type { View } from './view.ts';

/** All pages, in the order of the navigation. */
export const views: readonly View[] = [
  {
    path: '/',
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
    icon: 'vintages',
    title: ({ pages }) => pages.vintages,
    detail: ({ range }, { language }) => formatMonth(range.to, language),
    load: () => import('./vintages.ts'),
    render: ({ catalog, address, selection }) =>
      html`<fw-vintages .catalog=${catalog} .address=${address} .selection=${selection}></fw-vintages>`,
  },
];
