import type { TemplateResult } from 'lit';
import { formatRate, formatShare } from '../../lib/format.ts';
import type { Locale } from '../../lib/locale.ts';
import { type Selection, showsWholeProducts } from '../../lib/selection.ts';
import { emphasis } from '../../ui/emphasis.ts';
import type { Level } from '../../ui/glyph.ts';
import { isPast, type Standing } from './standing.ts';

/** More products past a limit than this are counted, not named. */
const named = 3;

/** The page in one sentence: what is past a limit, or what is nearest to one. `level` is the worst there is. */
export function stripSentence(
  standings: readonly Standing[],
  selection: Selection,
  locale: Locale,
): { level: Level; sentence: TemplateResult } {
  const { strip } = locale.strings;
  const judged = standings.filter(({ level }) => level !== 'unset');
  const past = judged.filter(isPast);
  const nearest = judged[0];
  if (!showsWholeProducts(selection)) return { level: 'unset', sentence: emphasis(strip.part) };
  if (!nearest) {
    return { level: 'unset', sentence: emphasis(strip.unset(selection.threshold, selection.basis)) };
  }
  if (past.length === 0) {
    const { product, value, share } = nearest;
    const [rate, used] = [formatRate(value ?? 0), formatShare(share ?? 0)];
    return { level: 'within', sentence: emphasis(strip.clear(judged.length, locale.name(product.name), rate, used)) };
  }
  const list = past.slice(0, named).map(({ product, value, level, limit }) => {
    const severity = level === 'critical' ? 'critical' : 'warn';
    return strip.one(locale.name(product.name), formatRate(value ?? 0), severity, formatRate(limit?.[severity] ?? 0));
  });
  if (past.length > named) list.push(strip.more(past.length - named));
  const critical = past.some(({ level }) => level === 'critical');
  return {
    level: critical ? 'critical' : 'warn',
    sentence: emphasis(strip.past(past.length, judged.length, list.join(strip.joint))),
  };
}
