import { formatMonthEnd } from '../lib/format.ts';
import type { Locale } from '../lib/locale.ts';
import type { Selection } from '../lib/selection.ts';

/** Where figures are from and how far they go, for the foot of a picture. */
export function sourceLine({ source }: Selection, { strings, language }: Locale): string {
  const { shell } = strings;
  const dataTo = shell.dataTo(formatMonthEnd(source.as_of, language)).replaceAll('**', '');
  const kind = source.generated ? shell.generated : source.derived === null ? '' : shell.derived;
  return ['Forewarn', source.id, dataTo, kind].filter(Boolean).join(' · ');
}
