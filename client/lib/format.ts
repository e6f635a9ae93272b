import { grouped, monthNames } from '../../server/contract/figure-text.ts';
import type { Language } from '../../server/contract/language.ts';

export * from '../../server/contract/figure-text.ts';

/** A moment in the reader's own time: `2 Jul 06:10` · `7 月 2 日 06:10` */
export function formatMoment(iso: string, language: Language): string {
  const at = new Date(iso);
  const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return language === 'en'
    ? `${at.getDate()} ${monthNames[at.getMonth()]} ${clock}`
    : `${at.getMonth() + 1} 月 ${at.getDate()} 日 ${clock}`;
}

/** The size of a file: `412 MB`, `1.4 GB`; units of a thousand, alike in both languages. */
export function formatBytes(bytes: number): string {
  const steps: [number, string][] = [
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
  ];
  const [size, unit] = steps.find(([from]) => bytes >= from) ?? [1, 'B'];
  const amount = bytes / size;
  return `${grouped(amount, size > 1 && amount < 10 ? 1 : 0)} ${unit}`;
}
