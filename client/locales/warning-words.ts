import { enAlerts } from './en-alerts.ts';
import { enRules } from './en-rules.ts';
import type { Language } from './index.ts';
import { zhAlerts } from './zh-cn-alerts.ts';
import { zhRules } from './zh-cn-rules.ts';

/** Words of Alerts, Rules and their record, fetched with these pages. */
export const warningWords: Record<Language, typeof enAlerts & typeof enRules> = {
  en: { ...enAlerts, ...enRules },
  'zh-CN': { ...zhAlerts, ...zhRules },
};
