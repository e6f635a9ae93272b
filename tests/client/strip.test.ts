import { render } from 'lit';
import { expect, test } from 'vitest';
import { defaultAddress } from '../../client/lib/address.ts';
import type { Figure } from '../../client/lib/figure-table.ts';
import { Locale, setLanguage } from '../../client/lib/locale.ts';
import { select } from '../../client/lib/selection.ts';
import { readStandings } from '../../client/views/monitor/standing.ts';
import { stripSentence } from '../../client/views/monitor/strip.ts';
import { catalog } from './catalog.ts';
import { figure as figureOf } from './figure.ts';

const limit = { warn: 0.03, critical: 0.05 };
const figure = (product: string, value: number): Figure =>
  figureOf({ product, value, numerator: value, denominator: 1 });

function strip(
  rates: Record<string, number>,
  limits: typeof limit | null,
  change: Partial<typeof defaultAddress> = {},
) {
  const selection = select({ ...defaultAddress, ...change }, catalog)?.selection;
  if (!selection) throw new Error('the catalog has sources');
  const figures = Object.entries(rates).map(([product, rate]) => figure(product, rate));
  const standings = readStandings(figures, selection, () => limits);
  const locale = new Locale({
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  });
  const { level, sentence } = stripSentence(standings, selection, locale);
  const host = document.createElement('p');
  render(sentence, host);
  return { level, text: host.textContent };
}

test('what is past a limit is said with its number first, the worst first', () => {
  expect(strip({ CASH: 0.0537, SME: 0.0338 }, limit)).toEqual({
    level: 'critical',
    text: '2 of 2 products are past a limit: Cash instalment at 5.37% (critical limit 5.00%), SME micro at 3.38% (warning limit 3.00%).',
  });
  setLanguage('zh-CN');
  expect(strip({ CASH: 0.0537, SME: 0.01 }, limit).text).toBe(
    '2 个产品中 1 个越限：Cash instalment 5.37%（严重界限 5.00%）。',
  );
  setLanguage('en');
});

test('with nothing past a limit the nearest is named', () => {
  expect(strip({ CASH: 0.011, SME: 0.02 }, limit)).toEqual({
    level: 'within',
    text: '0 of 2 products are past a limit. Nearest: SME micro at 2.00%, 40% of its critical limit.',
  });
});

test('without a limit, or with part of each product, it says so', () => {
  expect(strip({ CASH: 0.2 }, null, { threshold: 60 }).text).toBe('No limit is set for 60+ days by balance.');
  expect(strip({ CASH: 0.2 }, null, { cohort_from: '2026-01' }).text).toContain(
    'with a cohort, segment or bucket none is drawn',
  );
});
