import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../../locales/index.ts';
import type { Colours } from '../../ui/colours.ts';
import { type Layer, rateLayers, type RateLine, ratePoints } from './rate-layers.ts';

/** Height of the drawing of a card, in pixels. */
export const rateHeight = 268;
const spacing = 16;
const axisWidth = 34;
const headHeight = 22;
const axisHeight = 30;
const schema = 'https://vega.github.io/schema/vega-lite/v6.json';

/** One rate over time. */
export function rateSpec(line: RateLine, colours: Colours, language: Language, width: number): TopLevelSpec {
  return {
    $schema: schema,
    height: rateHeight,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 6, right: 6, bottom: 4 },
    data: { values: ratePoints(line, 0, language) },
    layer: rateLayers(colours, [line], language, width),
  };
}

/** A panel a rate, each on its own scale: they differ by a factor of thirty. */
export function ratePanels(
  lines: readonly (RateLine & { head: string })[],
  colours: Colours,
  language: Language,
  narrow: boolean,
  width: number,
): TopLevelSpec {
  const columns = narrow ? 2 : 4;
  const rows = Math.ceil(lines.length / columns);
  const panelWidth = Math.max(40, Math.floor((width - (columns - 1) * spacing) / columns) - axisWidth - 2);
  const panelHeight = narrow ? 72 : Math.max(48, Math.floor((rateHeight - axisHeight) / rows) - headHeight - spacing);
  return {
    $schema: schema,
    padding: { left: 0, top: 4, right: 6, bottom: 0 },
    bounds: 'flush',
    data: { values: lines.flatMap((line, row) => ratePoints(line, row, language)) },
    params: [{ name: 'heads', value: Object.fromEntries(lines.map(({ head }, row) => [row, head])) }],
    columns,
    spacing: { row: spacing + headHeight, column: spacing + axisWidth },
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: lines.map((_, row) => String(row)),
      // a header stands above what reaches highest, each elsewhere: the heads are marks of the panels
      header: { labelExpr: "''", labelFontSize: 1, labelPadding: 0, title: null },
    },
    resolve: { scale: { y: 'independent' } },
    spec: {
      width: panelWidth,
      height: panelHeight,
      layer: [...rateLayers(colours, lines, language, panelWidth), headLayer(colours)],
    },
  };
}

/** The panel's name with its newest rate. */
const headLayer = (colours: Colours): Layer => ({
  transform: [{ filter: 'datum.newest' }],
  mark: { type: 'text', align: 'left', baseline: 'bottom', fontSize: 12, fontWeight: 600, color: colours.text },
  encoding: { x: { value: 0 }, y: { value: -8 }, text: { value: { expr: 'heads[datum.panel]' } } },
});
