import { type HeatStep, heatSteps } from '../lib/heat.ts';

/** Tokens that charts draw with, by name without `--`; product hues are p-1 … p-8. */
const names = [
  ...['surface', 'line', 'line-strong', 'text', 'text-2', 'text-3', 'ctx'],
  ...['warn', 'warn-mark', 'warn-soft', 'crit', 'crit-mark', 'crit-soft'],
  ...['surface-2', 'control-line', 'accent'],
  ...['h-better-2', 'h-better-1', 'h-norm', 'h-worse-1', 'h-worse-2', 'h-worse-3', 'h-worse-4'],
  ...['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'],
  ...['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6', 'p-7', 'p-8'],
] as const;

export type Colours = Record<(typeof names)[number], string> & { font: string };

/** The colours of the theme now on the page: tokens.css stays their only source. */
export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const colours = Object.fromEntries(names.map((name) => [name, read(name)]));
  return { ...colours, font: read('font-sans') } as Colours;
}

/** The hue of a product by its place in the catalog; there are eight, the rest are grey. */
export function productColour(colours: Colours, place: number): string {
  const hues: string[] = [1, 2, 3, 4, 5, 6, 7, 8].map((hue) => colours[`p-${hue}` as 'p-1']);
  return hues[place] ?? colours['text-3'];
}

/** The colour of a bucket 1–7: one hue, severity by lightness. */
export function bucketColour(colours: Colours, bucket: number): string {
  return colours[`b${Math.max(1, Math.min(7, bucket))}` as 'b1'];
}

/** Ground and text of a cell by its step; the strongest carry the text of the other theme. */
export function stepColours(colours: Colours, step: HeatStep): { fill: string; ink: string } {
  return { fill: colours[`h-${step}`], ink: isStrong(step) ? colours.surface : colours.text };
}

/** On the strongest steps the text inverts. */
export const isStrong = (step: HeatStep): boolean => heatSteps.indexOf(step) >= heatSteps.indexOf('worse-3');

/** A colour for text on the surface: the given one where it reaches 4.5:1, else that of secondary text. */
export function textColour(colours: Colours, wanted: string): string {
  return contrast(wanted, colours.surface) >= 4.5 ? wanted : colours['text-2'];
}

/** Contrast ratio of two colours `#rrggbb` or `#rgb` (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
