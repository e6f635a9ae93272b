import { limitFor } from '../../contract/limit.ts';
import type { Fact, SummaryCharts, SummaryLevel } from '../../contract/summary.ts';
import { type FactBook, monthsBack } from '../fact-book.ts';
import { askMonthly, type Monthly } from '../monthly.ts';
import { changed, named, shown, words as plain } from '../say.ts';
import { type Make, memberName, type Scope, sectionOf, tableOf } from '../scope.ts';
import type { Past } from '../words.ts';

export const trendMonths = 24;
/** Equality is no breach (domain.md §4.1). */
const epsilon = 1e-9;

type Limit = { warn: number; critical: number };
type Standing = {
  id: string;
  rate: Fact;
  limit: Limit | null;
  limitFact: Fact | null;
  share: Fact | null;
  level: SummaryLevel;
};
export type LimitParts = { past: Past; pastBalance: Fact; charts: Pick<SummaryCharts, 'trend' | 'limits'> };

/** Each product's 30+ rate against the limits of the active rules; the trend of all. */
export const makeLimits: Make<LimitParts> = async (scope, facts) => {
  const { book, source, month, words } = scope;
  const range = { source: source.id, from: monthsBack(month, trendMonths - 1), to: month };
  const rates = await askMonthly(book, 'overdue_rate_30', range, 'product');
  const rules = scope.state.rules.list();
  const standings = scope.catalog.products
    .filter((product) => product.source === source.id)
    .flatMap(({ id }): Standing[] => {
      const { value, denominator } = rates.at(month, id);
      if (value === null && denominator === null) return [];
      const figure = { metric: 'overdue_rate_30', basis: 'balance', scheme: source.scheme } as const;
      const limit = limitFor(rules, { ...figure, group: { source: source.id, product: id } });
      const name = memberName(scope, 'product', id);
      const rate = facts.figure(`overdue_rate_30:${id}`, name, rates, { name: 'product', id });
      const group = { product: id };
      const noteLimit = (level: 'warn' | 'critical') =>
        limit &&
        facts.note({
          ...{ id: `${level}_limit:${id}`, name: words.limitOf[level](name), unit: 'rate', value: limit[level], group },
        });
      noteLimit('warn');
      const limitFact = noteLimit('critical');
      const share = limit && shareOf(rate, limit);
      const shareFact =
        share === null ? null : facts.note({ id: `share_of_limit:${id}`, name, unit: 'share', ...share, group });
      return [{ id, rate, limit, limitFact, share: shareFact, level: levelOf(value, limit) }];
    })
    .toSorted((a, b) => order(b) - order(a) || a.id.localeCompare(b.id));
  const counts = countsOf(scope, standings, facts.note);
  return {
    past: {
      critical: standings.filter(({ level }) => level === 'critical').map(({ rate }) => rate),
      warn: standings.filter(({ level }) => level === 'warn').map(({ rate }) => rate),
      isLimited: standings.some(({ limit }) => limit !== null),
    },
    pastBalance: counts.money,
    charts: chartsOf(scope, standings, rates),
    section: sectionOf(scope, 'limits', [words.pastLimits(counts)], tableFor(scope, standings)),
  };
};

const shareOf = ({ value }: Fact, { critical }: Limit) =>
  value === null || critical === 0 ? null : { value: value / critical, numerator: value, denominator: critical };

function levelOf(value: number | null, limit: Limit | null): SummaryLevel {
  if (value === null || limit === null) return 'unset';
  if (value > limit.critical + epsilon) return 'critical';
  return value > limit.warn + epsilon ? 'warn' : 'within';
}

/** Past a limit first, then by how much of it is used; those without a limit last. */
const order = ({ share, level, rate }: Standing): number =>
  ({ critical: 2e3, warn: 1e3, within: 0, unset: -1e3 })[level] + (share?.value ?? rate.value ?? 0);

function countsOf({ words: { names } }: Scope, standings: readonly Standing[], note: FactBook['note']) {
  const limited = standings.filter(({ limit }) => limit !== null);
  const past = limited.filter(({ level }) => level === 'critical' || level === 'warn');
  const sum = (some: readonly Standing[]) => some.reduce((total, { rate }) => total + (rate.denominator ?? 0), 0);
  const [own, whole] = [sum(past), sum(standings)];
  return {
    past: note({ id: 'products_past_limit', name: names.productsPast, unit: 'count', value: past.length }),
    all: note({ id: 'products_limited', name: names.productsLimited, unit: 'count', value: limited.length }),
    money: note({ id: 'balance_past_limit', name: names.pastBalance, unit: 'money', value: own }),
    share: note({
      id: 'share_past_limit',
      name: names.pastShare,
      unit: 'rate',
      value: whole > 0 ? own / whole : null,
      numerator: own,
      denominator: whole,
      reason: whole > 0 ? null : 'no_exposure',
    }),
  };
}

function tableFor({ words: { columns } }: Scope, standings: readonly Standing[]) {
  return tableOf(
    [columns.product, columns.value, columns.month, columns.year, columns.limit, columns.share],
    standings.map(({ rate, level, limitFact, share }) => ({
      level,
      cells: [
        named(rate),
        shown(rate),
        changed(rate, 'change_month'),
        changed(rate, 'change_year'),
        limitFact ? shown(limitFact) : plain('\u2013'),
        share ? shown(share) : plain('\u2013'),
      ],
    })),
  );
}

function chartsOf(scope: Scope, standings: readonly Standing[], rates: Monthly): LimitParts['charts'] {
  const { month, source, words } = scope;
  const months = source.months.filter((one) => one > monthsBack(month, trendMonths) && one <= month);
  const focus = standings[0];
  const isFocus = ({ level }: Standing, at: number) => level === 'critical' || level === 'warn' || at === 0;
  const { warn, critical } = focus?.limit ?? {};
  return {
    trend: {
      title: words.charts.trend,
      about: focus?.limit ? words.charts.trendAbout(focus.rate.name) : words.charts.trendBare,
      months,
      limit: warn === undefined || critical === undefined ? null : { warn, critical },
      lines: standings.map((standing, at) => ({
        group: standing.id,
        name: standing.rate.name,
        values: months.map((one) => rates.at(one, standing.id).value),
        focus: isFocus(standing, at),
        fact: standing.rate.id,
      })),
    },
    limits: {
      title: words.charts.limits,
      about: words.charts.limitsAbout,
      bars: standings.flatMap(({ rate, share, level }) =>
        share ? [{ name: rate.name, share: share.value, level, fact: share.id }] : [],
      ),
    },
  };
}
