import { readColours } from './colours.ts';
import type { Drawn } from './vega.ts';

/** What a picture of a chart says beside the chart: above it what it is, below it where it is from. */
export type Caption = { heading: string; detail: string; foot: string };

const [margin, head, foot] = [16, 48, 30];
const scale = 2;

/** The chart with its caption as a PNG, two pixels for each of the page's. */
export async function pngOf(drawn: Drawn, caption: Caption): Promise<Blob> {
  const chart = await drawn.canvas(scale);
  const colours = readColours();
  const canvas = document.createElement('canvas');
  canvas.width = chart.width + 2 * margin * scale;
  canvas.height = chart.height + (head + foot) * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(chart, margin * scale, head * scale);
  context.scale(scale, scale);
  for (const { text, y, size, weight, fill } of captionLines(caption, canvas.height / scale)) {
    context.font = `${weight} ${size}px ${colours.font}`;
    context.fillStyle = fill;
    context.fillText(text, margin, y);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png'),
  );
}

/** The chart with its caption as an SVG document. */
export async function svgOf(drawn: Drawn, caption: Caption): Promise<Blob> {
  const chart = new DOMParser().parseFromString(await drawn.svg(), 'image/svg+xml').documentElement;
  const colours = readColours();
  const width = Number(chart.getAttribute('width')) + 2 * margin;
  const height = Number(chart.getAttribute('height')) + head + foot;
  const picture = node('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.append(node('rect', { width, height, fill: colours.surface }));
  for (const { text, y, size, weight, fill } of captionLines(caption, height)) {
    const line = node('text', {
      x: margin,
      y,
      fill,
      'font-family': colours.font,
      'font-size': size,
      'font-weight': weight,
    });
    line.textContent = text;
    picture.append(line);
  }
  chart.setAttribute('x', String(margin));
  chart.setAttribute('y', String(head));
  picture.append(chart);
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });
}

/** Puts a picture on the clipboard; false where the browser does not allow it. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  if (!('ClipboardItem' in window) || !navigator.clipboard) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'NotAllowedError') return false;
    throw cause;
  }
}

/** Saves a file as the browser saves downloads. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function captionLines({ heading, detail, foot: below }: Caption, height: number) {
  const colours = readColours();
  return [
    { text: heading, y: 22, size: 13, weight: 620, fill: colours.text },
    { text: detail, y: 39, size: 12, weight: 420, fill: colours['text-3'] },
    { text: below, y: height - 11, size: 11, weight: 420, fill: colours['text-3'] },
  ];
}

const svgNamespace = 'http://www.w3.org/2000/svg';

function node(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
