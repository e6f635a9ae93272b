import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../root.ts';

let light: ReadonlyMap<string, string> | undefined;

/** A colour of the light theme by its token, without `--`: the token sheet is the only source of colours. */
export function colour(token: string): string {
  light ??= readLight();
  const found = light.get(token);
  if (found === undefined) throw new Error(`no token --${token}`);
  return found;
}

function readLight(): ReadonlyMap<string, string> {
  const [sheet = ''] = readFileSync(join(root, 'client/styles/tokens.css'), 'utf8').split('[data-theme="dark"]');
  return new Map(Array.from(sheet.matchAll(/--([\w-]+): (#[0-9a-f]+);/g), ([, name = '', hex = '']) => [name, hex]));
}
