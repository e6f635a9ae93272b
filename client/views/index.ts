import { html } from 'lit';
import type { Address } from '../lib/address.ts';
import { formatMoment, formatMonth } from '../lib/format.ts';
import type { Source } from '../lib/selection.ts';
import type { View } from './view.ts';

/** One template, so that the page stays when the first load fills the book. */
const loadsPage = (sources: readonly Source[], address: Address) =>
  html`<fw-loads .sources=${sources} .address=${address}></fw-loads>`;

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
    path: '/evaluations',
    letter: 'e',
    icon: 'alerts',
    unlisted: true,
    title: ({ pages }) => pages.evaluations,
    detail: () => '',
    load: () => import('./evaluations.ts'),
    render: ({ catalog, address, selection, rules }) =>
      html`<fw-evaluations
        .catalog=${catalog}
        .address=${address}
        .selection=${selection}
        .rules=${rules}
      ></fw-evaluations>`,
  },
  {
    path: '/vintages',
    letter: 'v',
    icon: 'vintages',
    title: ({ pages }) => pages.vintages,
    detail: ({ focus, product, products }, locale) => {
      const { vintages } = locale.strings;
      const asked = focus.length > 0 ? focus : product;
      const only = asked.length === 1 ? products.find(({ id }) => id === asked[0]) : undefined;
      const some = vintages.products(asked.length || products.length, products.length);
      return vintages.detail(only ? locale.name(only.name) : some);
    },
    load: () => import('./vintages.ts'),
    render: ({ catalog, address, selection }) =>
      html`<fw-vintages .catalog=${catalog} .address=${address} .selection=${selection}></fw-vintages>`,
  },
  {
    path: '/migration',
    letter: 'r',
    icon: 'migration',
    title: ({ pages }) => pages.migration,
    detail: ({ to, product, products }, { strings: { monitor }, language }) =>
      monitor.detail(formatMonth(to, language), product.length, products.length),
    load: () => import('./migration.ts'),
    render: ({ catalog, address, selection }) =>
      html`<fw-migration .catalog=${catalog} .address=${address} .selection=${selection}></fw-migration>`,
  },
  {
    path: '/segments',
    letter: 's',
    icon: 'segments',
    title: ({ pages }) => pages.segments,
    detail: ({ to, product, products }, { strings: { monitor }, language }) =>
      monitor.detail(formatMonth(to, language), product.length, products.length),
    load: () => import('./segments.ts'),
    render: ({ catalog, address, selection }) =>
      html`<fw-segments .catalog=${catalog} .address=${address} .selection=${selection}></fw-segments>`,
  },
  {
    path: '/summary',
    letter: 'y',
    icon: 'summary',
    title: ({ pages }) => pages.summary,
    detail: ({ to }, { language }) => formatMonth(to, language),
    load: () => import('./summary.ts'),
    render: ({ selection }) => html`<fw-summary .selection=${selection}></fw-summary>`,
  },
  {
    path: '/sql',
    letter: 'q',
    icon: 'sql',
    title: ({ pages }) => pages.sql,
    ownQuery: true,
    detail: ({ source }, { strings: { sql }, language }) => sql.detail(formatMoment(source.loaded_at, language)),
    load: () => import('./sql.ts'),
    render: ({ selection }) => html`<fw-sql .products=${selection.products}></fw-sql>`,
  },
  {
    path: '/rules',
    letter: 'u',
    icon: 'rules',
    title: ({ pages }) => pages.rules,
    detail: () => '',
    load: () => import('./rules.ts'),
    render: ({ catalog, address, selection, alerts, rules }) =>
      html`<fw-rules
        .catalog=${catalog}
        .address=${address}
        .selection=${selection}
        .alerts=${alerts}
        .rules=${rules}
      ></fw-rules>`,
  },
  {
    path: '/loads',
    letter: 'd',
    icon: 'loads',
    title: ({ pages }) => pages.loads,
    detail: () => '',
    load: () => import('./loads.ts'),
    render: ({ catalog, address }) => loadsPage(catalog.sources, address),
    renderEmpty: (address) => loadsPage([], address),
  },
];
