import { tableFromArrays } from 'apache-arrow';
import { expect, test } from 'vitest';
import { defaultAddress } from '../../client/lib/address.ts';
import { Locale } from '../../client/lib/locale.ts';
import { select } from '../../client/lib/selection.ts';
import { readVintages } from '../../client/lib/vintage-table.ts';
import {
  ageRange,
  type Cohort,
  cohortOf,
  inColour,
  isHollow,
  monthsOf,
  readCohorts,
} from '../../client/views/vintages/cohort.ts';
import { cohortName, cohortShort } from '../../client/views/vintages/cohort-name.ts';
import { cellLabel, describeCurves, describeSlice, wordingOf } from '../../client/views/vintages/describe.ts';
import { defaultCohortFrom, vintageQuestion } from '../../client/views/vintages/question.ts';
import { triangleCells, triangleOf } from '../../client/views/vintages/triangle.ts';
import { catalog } from './catalog.ts';
import { cohorts, figure, rates } from './cohorts.ts';

const locale = new Locale({
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
});

const [december, january, february] = cohorts as [Cohort, Cohort, Cohort];

function vintage(change: Partial<typeof defaultAddress> = {}) {
  const address = { ...defaultAddress, ...change };
  const selection = select(address, catalog)?.selection;
  if (!selection) throw new Error('the catalog has sources');
  return { selection, question: vintageQuestion(selection, address, catalog.cohorts) };
}
const wording = (change: Partial<typeof defaultAddress> = {}) => wordingOf(vintage(change), locale);

test('an Arrow answer is read by the column of its grain', () => {
  const sent = tableFromArrays({
    cohort_quarter: ['2024-Q1', '2024-Q1'],
    mob: [3, 4],
    numerator: [5, null],
    denominator: [10, null],
    value: [0.5, null],
    reason: [null, 'immature'],
    n_cohorts: [2, 0],
    partial: [true, false],
    missing_share: [0.1, null],
    reference: [0.4, null],
    reference_low: [0.3, null],
    reference_high: [0.6, null],
    reference_s: [0.1, null],
    reference_cohorts: [8, null],
  });
  expect(readVintages(sent, 'cohort_quarter')).toEqual([
    {
      ...{ cohort: '2024-Q1', mob: 3, numerator: 5, denominator: 10, value: 0.5, reason: null },
      ...{ n_cohorts: 2, partial: true, missing_share: 0.1 },
      reference: { value: 0.4, low: 0.3, high: 0.6, s: 0.1, cohorts: 8 },
    },
    {
      ...{ cohort: '2024-Q1', mob: 4, numerator: null, denominator: null, value: null, reason: 'immature' },
      ...{ n_cohorts: 0, partial: false, missing_share: null, reference: null },
    },
  ]);
});

test('a cohort knows its months, its loans, when it was first seen and its latest figure', () => {
  expect(december).toMatchObject({ from: '2023-12', to: '2023-12', loans: 400, firstSeen: 3 });
  expect(january.latest).toMatchObject({ mob: 4, value: 0.5 });
  expect(monthsOf('2024-Q2')).toEqual({ from: '2024-04', to: '2024-06' });
  expect(monthsOf('2024')).toEqual({ from: '2024-01', to: '2024-12' });
  expect(cohortOf('2024-06', 'month')).toBe('2024-06');
  expect(cohortOf('2024-06', 'quarter')).toBe('2024-Q2');
  expect(cohortOf('2024-06', 'year')).toBe('2024');
});

test('ages begin with the last at which every cohort was still at zero', () => {
  expect(ageRange([january, february])).toEqual({ from: 1, risen: 2, to: 4 });
  expect(ageRange([december])).toEqual({ from: 3, risen: 3, to: 5 });
  expect(ageRange(readCohorts(rates('2024-01', 0, 0, 0, null), new Map()))).toEqual({ from: 0, risen: 0, to: 1 });
  expect(ageRange(readCohorts(rates('2024-01', 0, null), new Map()))).toBeNull();
});

test('colour goes to the cohorts in focus, else to the newest that can be read', () => {
  const ids = (list: readonly Cohort[]) => list.map(({ id }) => id);
  const young = readCohorts(rates('2024-03', 0, 0, 0, null), new Map());
  expect(ids(inColour([...cohorts, ...young], undefined))).toEqual(['2023-12', '2024-01', '2024-02']);
  expect(ids(inColour(cohorts, { from: '2023-12', to: '2023-12' }))).toEqual(['2023-12']);
  expect(ids(inColour(cohorts, { from: '2020-01', to: '2020-12' }))).toHaveLength(3);
});

test('a cell is hollow where its cohort is small, young, or not wholly observed', () => {
  expect(isHollow(january, figure('2024-01', 3, 0.5))).toBe(true);
  expect(isHollow(february, figure('2024-02', 3, 0.5))).toBe(false);
  expect(isHollow(february, figure('2024-02', 1, 0))).toBe(true);
  expect(isHollow(february, figure('2024-02', 3, 0.5, { partial: true }))).toBe(true);
});

test('an age not reached is left empty, another that is not known is an en dash, each with its reason, never 0', () => {
  const label = (cohort: Cohort, mob: number) => cellLabel(cohort, mob, wording());
  expect(triangleCells(january, [4, 5], label, true)).toMatchObject([
    { text: '50.00', hollow: true },
    { text: '', missing: true, label: 'Jan 2024, month 5; No value: these loans are too young' },
  ]);
  expect(triangleCells(december, [2], label, true)).toMatchObject([
    { text: '–', label: 'Dec 2023, month 2; No value: first seen at month 3: no reference' },
  ]);
});

test('a month of lending has its step against the same age, a quarter none', () => {
  const reference = { value: 0.2, low: 0.1, high: 0.3, s: 0.01, cohorts: 12 };
  const compared = readCohorts(
    [figure('2024-02', 3, 0.5, { reference }), figure('2024-02', 4, 0.5)],
    new Map([['2024-02', 2000]]),
  )[0] as Cohort;
  const label = (cohort: Cohort, mob: number) => cellLabel(cohort, mob, wording());
  expect(triangleCells(compared, [3, 4], label, true).map(({ step }) => step)).toEqual(['worse-4', null]);
  expect(triangleCells(compared, [3, 4], label, false).map(({ step }) => step)).toEqual([undefined, undefined]);
  expect(label(compared, 3)).toContain('×2.50: the 12 cohorts before it stood at 20.00% at this age');
});

test('a cell says its value, amounts, loans and what it lacks', () => {
  expect(cellLabel(february, 3, wording())).toBe(
    'Feb 2024, month 3; 50.00%, ¥500 of ¥1.0k lent; 2,000 loans; fewer than 6 earlier cohorts to compare with',
  );
  expect(cellLabel(january, 3, wording({ basis: 'count' }))).toBe(
    'Jan 2024, month 3; 50.00%, 500 of 1,000 lent; 4 loans; under 30 loans: not judged',
  );
  const part = readCohorts(
    [figure('2024-Q1', 2, 0.1, { partial: true, n_cohorts: 2, missing_share: 0.04 })],
    new Map(),
  );
  expect(cellLabel(part[0] as Cohort, 2, wording({ grain: 'quarter' }))).toBe(
    'Q1 2024, month 2; 10.00%, ¥100 of ¥1.0k lent; 2 of 3 months of lending observed; 4.00% of it has no row in this month',
  );
});

test('the sentence sets the newest cohort beside the others at its age, and names those seen too late', () => {
  expect(describeCurves(cohorts, wording())).toBe(
    'Feb 2024 stands at 50.00% at 3 months on book. The 2 other cohorts known at that age stood between 20.00% and 50.00%. 1 of 3 cohorts was first seen after month 2, at month 3: no reference before it.',
  );
  expect(describeSlice(cohorts, 4, wording())).toBe(
    'Jan 2024 stands at 50.00%, the newest of 2 cohorts known at that age.',
  );
  expect(describeSlice(cohorts, 2, wording())).toBe(
    'Feb 2024 stands at 50.00%, the newest of 2 cohorts known at that age. 1 of 3 cohorts was first seen later: no reference.',
  );
});

test('the question carries filters, threshold and basis; a loss has no threshold and is of amounts', () => {
  const { metric, query, sizes } = vintage({ basis: 'count', product: ['CASH'], cohort_from: '2026-01' }).question;
  expect(metric).toBe('v_ever');
  expect(String(query)).toBe(
    'by=cohort%2Cmob&source=bank&product=CASH&cohort_from=2026-01&snapshot=0002&threshold=30&basis=count',
  );
  expect(String(sizes)).toBe('by=cohort&source=bank&product=CASH&cohort_from=2026-01&snapshot=0002&basis=count');
  const loss = vintage({ measure: 'net', basis: 'count', grain: 'year' }).question;
  expect(loss.metric).toBe('v_cumloss_net');
  expect(String(loss.query)).toBe('by=cohort_year%2Cmob&source=bank&snapshot=0002&basis=balance');
});

test('a product in focus is asked for alone', () => {
  expect(vintage({ product: ['SME', 'CASH'], focus: ['CASH'] }).question.query.getAll('product')).toEqual(['CASH']);
});

test('cohorts in focus are not asked for alone', () => {
  const { query } = vintage({ focus_cohort_from: '2026-03', focus_cohort_to: '2026-03' }).question;
  expect(query.get('cohort_from')).toBe('2024-11');
});

test('without a choice the newest two years are shown, or three in whole quarters, or all years', () => {
  expect(defaultCohortFrom('month', ['2021-05', '2026-10'])).toBe('2024-11');
  expect(defaultCohortFrom('quarter', ['2021-05', '2026-10'])).toBe('2024-01');
  expect(defaultCohortFrom('year', ['2021-05', '2026-10'])).toBeUndefined();
  expect(defaultCohortFrom('month', ['2026-01', '2026-10'])).toBeUndefined();
  expect(defaultCohortFrom('month', [])).toBeUndefined();
});

test('with a last cohort asked for, the newest up to it are shown', () => {
  const asked = (cohort_to: string) => {
    const { query } = vintage({ cohort_to }).question;
    return [query.get('cohort_from'), query.get('cohort_to')];
  };
  const [first = '', last = ''] = [catalog.cohorts[0], catalog.cohorts.at(-1)];
  for (const to of [first, last]) {
    const [from, until] = asked(to);
    expect(until).toBe(to);
    expect((from ?? first) <= to).toBe(true);
  }
});

test('a triangle shows the newest 36 cohorts at up to 36 ages, each a whole step apart', () => {
  const many = Array.from({ length: 50 }, () => january);
  expect(triangleOf(many, { from: 1, risen: 2, to: 14 })).toMatchObject({ cohorts: { length: 36 }, step: 1 });
  expect(triangleOf([january], { from: 1, risen: 2, to: 14 }).ages).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
  ]);
  const old = triangleOf([january], { from: 1, risen: 2, to: 119 });
  expect([old.step, old.ages[0], old.ages.at(-1)]).toEqual([6, 6, 114]);
});

test('a cohort is named by its grain in both languages', () => {
  expect(['2026-06', '2026-Q2', '2026'].map((id) => cohortName(id, 'en'))).toEqual(['Jun 2026', 'Q2 2026', '2026']);
  expect(['2026-06', '2026-Q2', '2026'].map((id) => cohortShort(id, 'en'))).toEqual(['Jun ’26', 'Q2 ’26', '2026']);
  expect(['2026-06', '2026-Q2'].map((id) => cohortName(id, 'zh-CN'))).toEqual(['2026 年 6 月', '2026 年 2 季度']);
});
