/** Languages everything that people read comes in. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];
