import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../client/ui/colours.ts';
import { root } from '../../server/root.ts';

const sheet = readFileSync(join(root, 'client/styles/tokens.css'), 'utf8').replace(/@media print[\s\S]*$/, '');
const colours = (css: string): Record<string, string> =>
  Object.fromEntries(Array.from(css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi), ([, name, hex]) => [name, hex]));
const [lightSheet = '', darkSheet = ''] = sheet.split('[data-theme="dark"]');
const themes = { light: colours(lightSheet), dark: { ...colours(lightSheet), ...colours(darkSheet) } };

const text = [
  'text/surface text/surface-2 text/surface-3 text-2/surface text-2/surface-2 text-3/surface text-3/bg text-3/surface-2',
  'text-2/bg text-3/accent-soft accent/surface accent-strong/accent-soft on-accent/accent',
  'text/h-better-2 text/h-better-1 text/h-norm text/h-worse-1 text/h-worse-2 surface/h-worse-3 surface/h-worse-4',
  'warn/warn-soft warn/surface crit/crit-soft crit/surface surface/text',
].flatMap((line) => line.split(' '));
const marks = [
  'warn-mark/surface crit-mark/surface warn-mark/warn-soft crit-mark/crit-soft control-line/surface focus/surface',
  'p-1/surface p-2/surface p-3/surface p-4/surface p-5/surface p-6/surface p-7/surface p-8/surface',
].flatMap((line) => line.split(' '));

describe.each(Object.entries(themes))('in the %s theme', (_theme, tokens) => {
  const low = (pairs: string[], least: number) =>
    pairs.filter((pair) => {
      const [front = '', back = ''] = pair.split('/').map((name) => tokens[name]);
      return !(contrast(front, back) >= least);
    });

  test('text reaches 4.5:1 on every ground it stands on', () => {
    expect(low(text, 4.5)).toEqual([]);
  });

  test('marks, borders of controls and the focus ring reach 3:1', () => {
    expect(low(marks, 3)).toEqual([]);
  });
});

test('contrast follows WCAG: black on white is 21, a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#fff', '#000')).toBeCloseTo(21, 10);
  expect(contrast('#2f4fcf', '#2f4fcf')).toBe(1);
});
