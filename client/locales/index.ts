import { en, type Strings } from './en.ts';
import { zhCN } from './zh-cn.ts';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

export const strings: Record<Language, Strings> = { en, 'zh-CN': zhCN };
