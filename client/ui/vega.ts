import type { Config, TopLevelSpec } from 'vega-lite';
import embed from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import type { Colours } from './colours.ts';

/** A chart on the page: `finalize` before it goes, or its listeners stay for ever. */
export type Drawn = {
  finalize: () => void;
  /** Its width is in the spec: a new width is a new drawing. */
  isFixed: boolean;
  resize: (width: number) => void;
  /** The chart as an SVG document. */
  svg: () => Promise<string>;
  /** The chart with `scale` pixels for each of its own. */
  canvas: (scale: number) => Promise<HTMLCanvasElement>;
};
export type Pointed = { text: string; x: number; y: number } | null;

/** Draws a spec into an element with no eval, no inline style and no request (content security policy). */
export async function drawChart(
  host: HTMLElement,
  spec: TopLevelSpec,
  colours: Colours,
  pointed: (at: Pointed) => void,
  picked: (datum: Record<string, unknown>, add: boolean) => void,
): Promise<Drawn> {
  const sized = 'facet' in spec ? spec : { ...spec, width: host.clientWidth };
  const { view, finalize } = await embed(host, sized as TopLevelSpec, {
    mode: 'vega-lite',
    renderer: 'svg',
    actions: false,
    ast: true,
    expr: expressionInterpreter,
    defaultStyle: false,
    config: chartConfig(colours),
    tooltip: (_handler, event, _item, value) =>
      pointed(value ? { text: String(value), x: event.clientX, y: event.clientY } : null),
  });
  view.addEventListener('click', (event, item) => {
    if (item?.datum) picked(item.datum as Record<string, unknown>, (event as MouseEvent).shiftKey);
  });
  return {
    finalize,
    isFixed: sized === spec,
    resize: (width) => void view.width(width).resize().runAsync(),
    svg: () => view.toSVG(),
    canvas: (scale) => view.toCanvas(scale) as unknown as Promise<HTMLCanvasElement>,
  };
}

/** Vega's look from the tokens: hairlines, small grey labels, no domain on y. */
function chartConfig(colours: Colours): Config {
  const { font } = colours;
  const label = { labelFont: font, labelFontSize: 11, labelColor: colours['text-3'] };
  return {
    background: 'transparent',
    font,
    // The element around the chart says in one sentence what it shows; its table twin has the figures.
    aria: false,
    view: { stroke: null, cursor: 'default' },
    axis: { ...label, labelPadding: 6, domain: false, ticks: false, gridColor: colours.line, labelFlush: true },
    axisX: {
      grid: false,
      domain: true,
      domainColor: colours['line-strong'],
      ticks: true,
      tickColor: colours['line-strong'],
      tickSize: 4,
      labelPadding: 4,
    },
    axisY: { tickCount: 4, minExtent: 30 },
    header: { title: null, labelFont: font, labelFontSize: 11.5, labelColor: colours['text-2'], labelFontWeight: 500 },
    facet: { spacing: 16 },
    line: { strokeCap: 'round', strokeJoin: 'round' },
    text: { font, fontSize: 11 },
  };
}
