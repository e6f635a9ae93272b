import type { CatalogAnswer } from '../../server/contract/catalog.ts';

const name = (text: string) => ({ en: text, zh: text });
const source = {
  scheme: 'cn',
  currency: 'CNY',
  loaded_at: '2026-11-02T06:10:00Z',
  generated: false,
  derived: null,
  top_bucket: null,
} as const;

/** A small catalog: source `bank` loaded last, months 2022-01 to 2026-10; source `old` before it. */
export const catalog: CatalogAnswer = {
  snapshot: '0002',
  as_of: '2026-10',
  loaded_at: source.loaded_at,
  metrics: [],
  dimensions: [],
  sources: [
    { ...source, id: 'bank', first_month: '2022-01', as_of: '2026-10' },
    { ...source, id: 'old', first_month: '2020-03', as_of: '2020-09' },
  ],
  products: [
    { id: 'SME', source: 'bank', name: name('SME micro') },
    { id: 'CASH', source: 'bank', name: name('Cash instalment') },
    { id: 'CARD', source: 'old', name: name('Credit card') },
  ],
  months: [],
  cohorts: ['2021-05', '2026-10'],
  segments: [{ id: 'grade', name: name('Risk grade'), values: [{ id: 'A:1', name: name('A:1') }] }],
};
