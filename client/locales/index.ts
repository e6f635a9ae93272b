import type { Language } from '../../server/contract/language.ts';
import { en, type Strings } from './en.ts';
import { zhCN } from './zh-cn.ts';

export { type Language, languages } from '../../server/contract/language.ts';

export const strings: Record<Language, Strings> = { en, 'zh-CN': zhCN };
