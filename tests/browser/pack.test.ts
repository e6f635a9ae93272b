import { expect, inject, test } from 'vitest';
import type { AlertsAnswer } from '../../server/contract/alert.ts';
import { eventsOf, eventText } from '../../server/demo/event.ts';
import { readParameters } from '../../server/demo/parameters.ts';
import { monthIndex } from '../../queries/meaning.ts';

/** What the starter rules of a new home have raised on the demo book, and what truth.json says is planted there. */
const answer = await fetch(`${inject('demo')}/api/alerts?limit=1000`);
const { rows, next } = (await answer.json()) as AlertsAnswer;
const planted = eventsOf(readParameters().events, 'cohort');
const ofCohorts = rows.filter(({ rule }) => rule.id === 'vintage-early-cn');

const raised = (rule: string, product: string): string[] =>
  rows
    .filter((alert) => alert.rule.id === rule && alert.group['product'] === product)
    .map((alert) => alert.fired_month);
const ageAt = (month: string, cohort: string): number => monthIndex(month) - monthIndex(cohort);
const first = (months: readonly string[]): string | undefined => months.toSorted()[0];

test('a new home has the whole pack, and the demo book a handful of alerts', () => {
  expect(next).toBeNull();
  const rules = new Set(rows.map(({ rule }) => rule.id));
  expect(rules.size).toBeGreaterThan(8);
  const critical = rows.filter(({ severity }) => severity === 'critical').map(({ fired_month }) => fired_month);
  const months = new Map(critical.map((month) => [month, critical.filter((other) => other === month).length]));
  expect(Math.max(...months.values())).toBeLessThanOrEqual(5);
});

test('the bad cohorts of cash loans are warned of at four months on book or before, and before their 90+ shows', () => {
  const cash = planted.find(({ id }) => id === 'cash-partner-cohorts');
  if (!cash) throw new Error('nothing is planted');
  const { cohort_from, ramp_months } = cash;
  // the factors grow over the ramp: of the first cohort a quarter of them is in 62 loans, which shows in no figure of the book
  const whole = [1, ramp_months - 2].map(
    (later) => eventText({ ...cash, cohort_from: cohort_from + later })['cohort_from'],
  );
  for (const cohort of whole) {
    const alert = ofCohorts.find(({ group }) => group['product'] === 'CASH' && group['cohort'] === cohort);
    expect(ageAt(alert?.fired_month ?? '9999-12', String(cohort)), `cohort ${cohort}`).toBeLessThanOrEqual(4);
    expect((alert?.fired_month ?? '') < (first(raised('overdue-90-level-cn', 'CASH')) ?? '')).toBe(true);
  }
});

test('the bad cohorts of small-business loans are warned of before 90+ shows, by the rate at which loans fall overdue', () => {
  const warned = first(raised('entry-rate-cusum-cn', 'SME')) ?? '9999-12';
  // half of the factors are in the cohort of 2025-07
  expect(ageAt(warned, '2025-07')).toBeLessThanOrEqual(4);
  expect(warned < (first(raised('overdue-90-level-cn', 'SME')) ?? '')).toBe(true);
});

test('the rule of cohorts warns of no product in which none is planted', () => {
  const products = new Set(planted.map(({ product }) => product));
  expect(ofCohorts.filter(({ group }) => !products.has(group['product'] ?? ''))).toEqual([]);
  expect(ofCohorts.length).toBeGreaterThan(4);
});
