import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ChartPoint, monthsBetween } from './chart-points.ts';

export type MonthSpan = { from: string; to: string };
/** The part of the window dragged over, and the months under it. */
type Band = { left: number; right: number; months: MonthSpan | null };

/** Pixels a pointer must travel before a press becomes a drag. */
const slack = 6;

/** Drags of mouse or pen over a chart's months. Fingers scroll the page instead. */
export class ChartBrush implements ReactiveController {
  band: Band | null = null;
  private start: { x: number; y: number; pointer: number } | null = null;
  private points: readonly ChartPoint[] = [];
  private dragged = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly readPoints: () => readonly ChartPoint[],
    private readonly chosen: (months: MonthSpan) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Whether the click that follows a drag is its end and no pick; asked once a click. */
  endsDrag(): boolean {
    const { dragged } = this;
    this.dragged = false;
    return dragged;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    this.dragged = false;
    this.start = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
  };

  readonly move = (event: PointerEvent): void => {
    const { start } = this;
    if (!start) return;
    if (!this.band) {
      if (Math.abs(event.clientX - start.x) < slack) return;
      this.points = this.readPoints();
      (event.currentTarget as Element).setPointerCapture(start.pointer);
    }
    const [left, right] = [start.x, event.clientX].sort((one, other) => one - other);
    this.band = { left, right, months: monthsBetween(this.points, start, { x: event.clientX }) } as Band;
    this.host.requestUpdate();
  };

  readonly up = (): void => {
    const months = this.band?.months;
    this.dragged = this.band !== null;
    this.stop();
    if (months) this.chosen(months);
  };

  readonly stop = (): void => {
    this.start = null;
    if (this.band) this.host.requestUpdate();
    this.band = null;
  };
}
