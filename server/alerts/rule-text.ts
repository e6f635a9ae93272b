import { isDeepStrictEqual } from 'node:util';
import { type Rule, ruleSchema } from '../contract/rule.ts';

/** Said in every file, whether they are the default or not: what a reader looks for first. */
const alwaysSaid = ['id', 'name', 'kind', 'metric', 'basis', 'scheme', 'group_by', 'warn', 'critical'];

/** A rule as its file has it: always the same text for the same rule, without the fields that go without saying. */
export function ruleText(rule: Rule): string {
  let said: Record<string, unknown> = { ...rule };
  for (const name of Object.keys(rule).filter((field) => !alwaysSaid.includes(field))) {
    const { [name]: _left, ...shorter } = said;
    const read = ruleSchema.safeParse(shorter);
    if (read.success && isDeepStrictEqual(read.data, rule)) said = shorter;
  }
  const first = alwaysSaid.filter((name) => Object.hasOwn(said, name));
  const names = [...first, ...Object.keys(said).filter((name) => !first.includes(name))];
  return `${JSON.stringify(Object.fromEntries(names.map((name) => [name, said[name]])), null, 2)}\n`;
}

export type Difference = { field: string; from: unknown; to: unknown };

/** The fields in which two versions of a rule differ; undefined is a field that one of them does not have. */
export function differencesOf(from: Rule, to: Rule): Difference[] {
  const [before, after]: Record<string, unknown>[] = [from, to];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((field) =>
    isDeepStrictEqual(before?.[field], after?.[field]) ? [] : [{ field, from: before?.[field], to: after?.[field] }],
  );
}
