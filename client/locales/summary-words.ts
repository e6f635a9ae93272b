import { enSummary } from './en-summary.ts';
import type { Language } from './index.ts';
import { zhSummary } from './zh-cn-summary.ts';

/** Words of the monthly summary, fetched with its page. */
export const summaryWords: Record<Language, typeof enSummary> = { en: enSummary, 'zh-CN': zhSummary };
