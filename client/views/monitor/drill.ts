import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Segment } from '../../../server/contract/dimension.ts';
import { monthIndex, monthText } from '../../../server/contract/month.ts';
import type { Cut, Drill } from '../../lib/drill.ts';
import type { Figure, FigureTable } from '../../lib/figure-table.ts';
import { askRates } from '../../lib/rates.ts';
import { type Selection, selectionQuery } from '../../lib/selection.ts';

/** What is asked of a drill: the same page, one month and the one before, less what the drill leaves out. */
export type DrillSubject = { drill: Drill; selection: Selection; segments: readonly Segment[] };
/** One value of one segment, or one product: what it carries of the whole. */
export type DrillRow = {
  by: Segment | 'product';
  value: string;
  /** Shares of the whole's balance, and of its overdue balance, 0–1. */
  balanceShare: number | null;
  overdueShare: number | null;
  rate: number | null;
  reason: string | null;
  /** Difference to the month before, 0–1. */
  change: number | null;
};
export type DrillAnswer = { whole: Figure | undefined; before: Figure | undefined; rows: readonly DrillRow[] };

/** Segments worth cutting by: more than one value, and not the one already cut. */
export function drillSegments({ cut }: Drill, { where }: Selection, catalog: CatalogAnswer): Segment[] {
  return catalog.segments
    .filter(({ id, values }) => values.length > 1 && id !== cut?.by && id !== where?.segment)
    .map(({ id }) => id as Segment);
}

/** The question of a drill by one dimension. */
export function drillQuery({ drill, selection }: DrillSubject, by: Segment | 'product' | null): URLSearchParams {
  const { month, product, cut } = drill;
  const before = monthText(monthIndex(month) - 1);
  const asked = {
    ...selection,
    from: before < selection.range.from ? month : before,
    to: month,
    product: product ? [product] : selection.focus.length > 0 ? selection.focus : selection.product,
  };
  const query = selectionQuery(asked, by ? `month,${by}` : 'month');
  if (cut?.by === 'cohort') {
    query.set('cohort_from', cut.value);
    query.set('cohort_to', cut.value);
  } else if (cut && cut.by !== 'bucket') query.append('where', `${cut.by}:${cut.value}`);
  return query;
}

/** Asks the whole and each cut of it; within a bucket the rate is the share of balance in that bucket. */
export async function askDrill(subject: DrillSubject, signal: AbortSignal): Promise<DrillAnswer> {
  const { drill, segments } = subject;
  const selection = withBucket(subject.selection, drill.cut);
  const ask = (by: Segment | 'product' | null) => askRates(selection, drillQuery(subject, by), signal);
  const dimensions = drill.product ? segments : (['product', ...segments] as const);
  const [wholes, ...answers] = await Promise.all([ask(null), ...dimensions.map(ask)]);
  const whole = wholes?.find(({ month }) => month === drill.month);
  return {
    whole,
    before: wholes?.find(({ month }) => month !== drill.month),
    rows: dimensions.flatMap((by, at) => readRows(by, answers[at] ?? [], drill.month, whole)).sort(byOverdue),
  };
}

export function withBucket(selection: Selection, cut: Cut | undefined): Selection {
  return cut?.by === 'bucket' ? { ...selection, focus_bucket: [cut.value] } : selection;
}

function readRows(by: DrillRow['by'], figures: FigureTable, month: string, whole: Figure | undefined): DrillRow[] {
  const valueOf = ({ product, segment }: Figure) => (by === 'product' ? product : segment) ?? '';
  const earlier = new Map(
    figures.filter((figure) => figure.month !== month).map((figure) => [valueOf(figure), figure]),
  );
  return figures
    .filter((figure) => figure.month === month)
    .map((figure) => {
      const before = earlier.get(valueOf(figure))?.value ?? null;
      return {
        by,
        value: valueOf(figure),
        balanceShare: share(figure.denominator, whole?.denominator),
        overdueShare: share(figure.numerator, whole?.numerator),
        rate: figure.value,
        reason: figure.reason,
        change: figure.value === null || before === null ? null : figure.value - before,
      };
    });
}

const share = (part: number | null, of: number | null | undefined): number | null =>
  part === null || !of ? null : part / of;

const byOverdue = (one: DrillRow, other: DrillRow): number => (other.overdueShare ?? -1) - (one.overdueShare ?? -1);
