import { enMapping } from './en-mapping.ts';
import type { Language } from './index.ts';
import { zhMapping } from './zh-cn-mapping.ts';

/** Words of the step that asks which column is which, fetched with it. */
export const mappingWords: Record<Language, typeof enMapping> = { en: enMapping, 'zh-CN': zhMapping };
