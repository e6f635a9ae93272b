import type { StoredRule } from '../../../server/contract/rule.ts';

/** One rule of a file beside what is live: the fields that would change. */
export type Incoming = {
  id: string;
  rule: Record<string, unknown>;
  live: StoredRule | undefined;
  differs: readonly Difference[];
};
export type Difference = { field: string; before: string; after: string };

const notOfFiles = ['version', 'active', 'created_at'];

/** Reads the text of a rule file: one rule or a list of them. Throws SyntaxError where it is neither. */
export function readRuleFile(text: string, rules: readonly StoredRule[]): readonly Incoming[] {
  const given: unknown = JSON.parse(text);
  return [given].flat().map((one) => {
    if (typeof one !== 'object' || one === null || !('id' in one) || typeof one.id !== 'string') {
      throw new SyntaxError('a rule is an object with an id');
    }
    const rule = Object.fromEntries(Object.entries(one).filter(([name]) => !notOfFiles.includes(name)));
    const live = rules.find(({ id }) => id === one.id);
    return { id: one.id, rule, live, differs: differences(live, rule) };
  });
}

/** Fields of the file that are not as they are live; what a file leaves out keeps its default and is not compared. */
function differences(live: StoredRule | undefined, rule: Readonly<Record<string, unknown>>): Difference[] {
  const present = new Map<string, unknown>(Object.entries(live ?? {}));
  return Object.entries(rule).flatMap(([field, value]) => {
    const [before, after] = [say(present.get(field)), say(value)];
    return before === after ? [] : [{ field, before, after }];
  });
}

/** A value as a file has it, fields in order of their names, so that the same is the same text. */
function say(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_name, inside: unknown) =>
    typeof inside === 'object' && inside !== null && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([one], [other]) => one.localeCompare(other)))
      : inside,
  );
}

/** The line of a file on which the field stands that a refusal names first, `limits: 0: …`; null where it names none of it. */
export function lineOf(text: string, id: string, refusal: string): number | null {
  const [field = ''] = refusal.split(':', 1);
  const lines = text.split('\n');
  const start = Math.max(0, lines.findIndex((line) => line.includes(`"${id}"`)) - 1);
  const at = lines.findIndex((line, place) => place >= start && line.includes(`"${field.trim()}"`));
  return at < 0 ? null : at + 1;
}
