import type { Locale } from '../lib/locale.ts';
import { warningWords } from '../locales/warning-words.ts';

/** Why a month was not judged, in words. */
export function sayReason(reason: string | null, locale: Locale): string {
  const strings = locale.with(warningWords);
  if (reason === null) return strings.noRow;
  return strings.reasons[reason] ?? strings.skips[reason] ?? reason;
}
