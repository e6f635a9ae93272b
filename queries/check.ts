import { type Bilingual, oneOf, type Question, readLines } from './header.ts';
import type { Fields } from './meaning.ts';

/** How bad an offender is; and what is done with it: used as delivered, set aside, one of several kept, or the load fails. */
export const severities = ['info', 'warn', 'error'] as const;
export const policies = ['kept', 'set_aside', 'collapsed', 'failed'] as const;
export type Severity = (typeof severities)[number];

/** A data-quality rule (domain.md §2.5) as a reader sees it. */
export type QualityRule = {
  question: string;
  name: Bilingual;
  severity: Severity;
  policy: (typeof policies)[number];
};

/** The columns of every check: the rows it returns are the offenders. Most look at the months of one load, the rest at the whole book. */
const load: Fields = { load: { meaning: 'text', about: 'the load whose months are looked at' } };
const columns: Fields = {
  source: { meaning: 'text', about: 'source' },
  month: { meaning: 'month', about: 'month; of a cohort, the month of lending' },
  loan_id: { meaning: 'text', about: 'null where a whole month or cohort is meant' },
  detail: { meaning: 'text', about: 'what is wrong with it' },
};

const keys = ['question', 'name en', 'name zh', 'severity', 'policy'];

/** Reads a file of queries/quality: header lines, blank line, one SELECT. Throws with file and line when the header is not complete. */
export function readCheck(text: string, path: string): { rule: QualityRule; question: Question } {
  const { one, sql } = readLines(text, path, keys);
  const rule = {
    question: one('question'),
    name: { en: one('name en'), zh: one('name zh') },
    severity: oneOf(one('severity'), severities, path),
    policy: oneOf(one('policy'), policies, path),
  };
  const params = sql.includes('$load') ? load : {};
  return { rule, question: { header: { question: rule.question, params, columns, order: [], metric: null }, sql } };
}
