/**
 * A mark that can be walked to, drilled into and brushed over: one whose data has `row`, `column` and `tip`
 * (what it says), and `month` where its column is a month. A click picks it, or drills where the data has `opens`.
 */
export type ChartPoint = { row: number; column: number; tip: string; month: string | null; datum: Datum; box: Box };
export type Datum = Record<string, unknown>;
export type Box = { left: number; top: number; width: number; height: number };

/** The points of a drawing, in pixels of the window. Vega's SVG keeps each mark's item on its element. */
export function pointsOf(drawing: ParentNode): ChartPoint[] {
  return [...drawing.querySelectorAll<SVGElement>('.mark-symbol path, .mark-rect path')].flatMap((element) => {
    const datum = (element as { __data__?: { datum?: Datum } }).__data__?.datum;
    if (!datum || typeof datum.row !== 'number' || typeof datum.column !== 'number') return [];
    const { left, top, width, height } = element.getBoundingClientRect();
    return [
      {
        row: datum.row,
        column: datum.column,
        tip: String(datum.tip),
        month: typeof datum.month === 'string' ? datum.month : null,
        datum,
        box: { left, top, width, height },
      },
    ];
  });
}

type Place = Pick<ChartPoint, 'row' | 'column'>;

export function pointAt(points: readonly ChartPoint[], place: Place | null): ChartPoint | undefined {
  return points.find(({ row, column }) => row === place?.row && column === place.column);
}

/** Where a key leads from a point: along its row, or to the mark seen above or below; from nowhere to the newest of the first row. */
export function stepFrom(points: readonly ChartPoint[], from: Place | null, key: string): ChartPoint | undefined {
  const here = pointAt(points, from);
  if (!here) return newestOfFirstRow(points);
  const along = (wanted: (point: ChartPoint) => boolean) =>
    points.filter((point) => point.row === here.row && wanted(point));
  const height = ({ box }: ChartPoint) => box.top + box.height / 2;
  const stacked = (wanted: (difference: number) => boolean) =>
    points.filter((point) => point.column === here.column && point !== here && wanted(height(point) - height(here)));
  switch (key) {
    case 'ArrowLeft':
      return last(byColumn(along(({ column }) => column < here.column)));
    case 'ArrowRight':
      return byColumn(along(({ column }) => column > here.column))[0];
    case 'Home':
      return byColumn(along(() => true))[0];
    case 'End':
      return last(byColumn(along(() => true)));
    case 'ArrowUp':
      return last([...stacked((difference) => difference <= 0)].sort((one, other) => height(one) - height(other)));
    case 'ArrowDown':
      return [...stacked((difference) => difference > 0)].sort((one, other) => height(one) - height(other))[0];
    default:
      return here;
  }
}

/** The months from one place of the window to another, of the panel nearest to the first; null where no axis is of months. */
export function monthsBetween(
  points: readonly ChartPoint[],
  start: { x: number; y: number },
  end: { x: number },
): { from: string; to: string } | null {
  const months = points.filter(({ month }) => month !== null);
  const nearest = (among: readonly ChartPoint[], distance: (point: ChartPoint) => number) =>
    [...among].sort((one, other) => distance(one) - distance(other))[0];
  const across = ({ box }: ChartPoint, x: number) => Math.abs(box.left + box.width / 2 - x);
  const away = ({ box }: ChartPoint) => Math.abs(box.top + box.height / 2 - start.y);
  const first = nearest(months, (point) => across(point, start.x) + away(point) / 1000);
  const panel = months.filter(({ datum }) => datum.panel === first?.datum.panel);
  const lastOne = nearest(panel, (point) => across(point, end.x));
  if (!first?.month || !lastOne?.month) return null;
  return first.month < lastOne.month
    ? { from: first.month, to: lastOne.month }
    : { from: lastOne.month, to: first.month };
}

function newestOfFirstRow(points: readonly ChartPoint[]): ChartPoint | undefined {
  const first = Math.min(...points.map(({ row }) => row));
  return last(byColumn(points.filter(({ row }) => row === first)));
}

const byColumn = (points: readonly ChartPoint[]) => [...points].sort((one, other) => one.column - other.column);
const last = <T>(list: readonly T[]): T | undefined => list.at(-1);
