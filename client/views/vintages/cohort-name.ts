import { formatMonth, formatMonthShort } from '../../lib/format.ts';
import type { Language } from '../../locales/index.ts';

/** `Jun 2026`, `Q2 2026`, `2026` · `2026 年 6 月`, `2026 年 2 季度`, `2026 年` */
export function cohortName(id: string, language: Language): string {
  const [year = '', part = ''] = id.split('-');
  if (part === '') return language === 'en' ? year : `${year} 年`;
  if (!part.startsWith('Q')) return formatMonth(id, language);
  return language === 'en' ? `${part} ${year}` : `${year} 年 ${part.slice(1)} 季度`;
}

/** `Jun ’26`, `Q2 ’26`, `2026` · `26-06`, `26-Q2`, `2026`, for tables and charts */
export function cohortShort(id: string, language: Language): string {
  const [year = '', part = ''] = id.split('-');
  if (part === '') return year;
  if (!part.startsWith('Q')) return formatMonthShort(id, language);
  return language === 'en' ? `${part} ’${year.slice(2)}` : `${year.slice(2)}-${part}`;
}
