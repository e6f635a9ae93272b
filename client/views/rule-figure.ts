import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import { formatChange, formatCount, formatMoney, formatRate, formatRateChange, formatRatio } from '../lib/format.ts';
import type { Locale } from '../lib/locale.ts';

/** What a rule's figures are in: the unit of its metric, or that of what its kind makes of it (domain.md §4.3). */
export type FigureUnit = 'rate' | 'money' | 'count' | 'points' | 'change' | 'ratio' | 'deviations' | 'plain';

type Judged = { kind: StoredRule['kind']; metric: string; unit?: string | undefined };

/** The unit of the figure that a rule judges, and of its limits. */
export function figureUnit(rule: Judged, catalog: CatalogAnswer): FigureUnit {
  switch (rule.kind) {
    case 'change_pp':
    case 'roll_jump':
    case 'benchmark_gap':
      return metricUnit(rule.metric, catalog) === 'rate' ? 'points' : metricUnit(rule.metric, catalog);
    case 'change_rel':
      return 'change';
    case 'vintage_band':
      return rule.unit === 'ratio' ? 'ratio' : 'deviations';
    case 'control_chart':
      return 'deviations';
    case 'sql':
    case 'data_quality':
      return 'plain';
    case 'exposure':
      return /^(hhi|top_k_share)$/.test(rule.metric) ? 'rate' : 'change';
    default:
      return metricUnit(rule.metric, catalog);
  }
}

/** The unit of a metric's own figures. */
export function metricUnit(metric: string, { metrics }: CatalogAnswer): FigureUnit {
  const unit = metrics.find(({ id }) => id === metric)?.unit ?? 'ratio';
  return unit === 'money' ? 'money' : unit === 'integer' ? 'count' : 'rate';
}

/** A figure in its unit, as a sentence names it. */
export function sayFigure(figure: number, unit: FigureUnit, currency: string, { language, strings }: Locale): string {
  switch (unit) {
    case 'money':
      return formatMoney(figure, currency, language);
    case 'count':
      return formatCount(figure);
    case 'points':
      return formatRateChange(figure);
    case 'change':
      return formatChange(figure);
    case 'ratio':
      return formatRatio(figure);
    case 'deviations':
      return strings.alerts.deviations(plain(figure));
    case 'plain':
      return plain(figure);
    case 'rate':
      return formatRate(figure);
  }
}

/** A difference of two figures of a unit, signed. */
export function sayMove(by: number, unit: FigureUnit, currency: string, locale: Locale): string {
  if (unit === 'rate') return formatRateChange(by);
  const said = sayFigure(by, unit, currency, locale);
  return by > 0 ? `+${said}` : said;
}

const plain = (figure: number): string => String(Number(figure.toFixed(2))).replace('-', '\u2212');
