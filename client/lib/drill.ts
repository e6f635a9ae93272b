import { type Dimension, segments } from '../../server/contract/dimension.ts';

/** A part of a product's book: one bucket, one cohort, or one value of a segment. */
export type Cut = { by: Extract<Dimension, 'bucket' | 'cohort'> | (typeof segments)[number]; value: string };

/** What the drawer is open on: a month, of one product or of all, whole or one cut of it. */
export type Drill = { month: string; product: string | undefined; cut: Cut | undefined };

/** What a drill can cut by. */
export const cuts = ['bucket', 'cohort', ...segments] as const;

/** `2026-10/CASH/channel:partner_api`; an empty product is all of them. */
export function writeDrill({ month, product = '', cut }: Drill): string {
  const whole = `${month}/${encodeURIComponent(product)}`;
  if (cut) return `${whole}/${cut.by}:${cut.value}`;
  return product ? whole : month;
}

/** Null when the text names no drill; whether product and value exist is known to the catalog only. */
export function readDrill(text: string): Drill | null {
  const found = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\/([^/]*)(?:\/(\w+):(.+))?)?$/s.exec(text);
  if (!found) return null;
  const [, month = '', product = '', cutBy, value = ''] = found;
  const by = cuts.find((name) => name === cutBy);
  if (cutBy !== undefined && !by) return null;
  try {
    return { month, product: decodeURIComponent(product) || undefined, cut: by && { by, value } };
  } catch {
    return null;
  }
}
