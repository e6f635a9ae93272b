import type { Config, TopLevelSpec } from 'vega-lite';
import { colour } from './palette.ts';

/** A chart as an SVG document, drawn without a browser; `font` names the families that text is set in. The same spec gives the same text. */
export async function drawSvg(spec: TopLevelSpec, font: string): Promise<string> {
  const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ]);
  const compiled = compile(spec, { config: chartConfig(font) }).spec;
  const view = new vega.View(vega.parse(compiled, {}, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
    logLevel: vega.Error,
  });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** The look of charts on screen, for paper. */
function chartConfig(font: string): Config {
  return {
    background: 'transparent',
    font,
    aria: false,
    view: { stroke: null },
    axis: {
      ...{ labelFont: font, labelFontSize: 11, labelColor: colour('text-3'), labelPadding: 6 },
      ...{ domain: false, ticks: false, gridColor: colour('line') },
    },
    axisX: {
      ...{ grid: false, domain: true, domainColor: colour('line-strong'), ticks: true },
      ...{ tickColor: colour('line-strong'), tickSize: 4, labelPadding: 4 },
    },
    axisY: { tickCount: 4, minExtent: 30 },
    line: { strokeCap: 'round', strokeJoin: 'round' },
    text: { font, fontSize: 11 },
  };
}
