import type { Locale } from '../lib/locale.ts';
import { warningWords } from '../locales/warning-words.ts';

/** Why a month was not judged, in words. */
export function sayReason(reason: string | null, locale: Locale): string {
  const { reasons, skips, noRow } = locale.with(warningWords);
  if (reason === null) return noRow;
  const words: Record<string, string> = { ...skips, ...reasons };
  return words[reason] ?? reason;
}
