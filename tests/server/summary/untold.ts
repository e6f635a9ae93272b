import type { Fact, FactField, Sentence } from '../../../server/contract/summary.ts';

/** The numbers of a text, as written. */
export const numbersOf = (text: string): string[] => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

/** What a field of a fact shows. */
function fieldText(fact: Fact, field: FactField): string {
  const changed = { change_month: fact.change_month, change_year: fact.change_year };
  switch (field) {
    case 'value':
      return fact.text;
    case 'change_month':
    case 'change_year':
      return changed[field]?.text ?? '';
    case 'name':
      return fact.name;
    case 'group':
      return Object.values(fact.group).join(' ');
    default:
      return fact.month;
  }
}

/** Numbers in a sentence that its parts do not trace to a fact; parts that do not stand in it or say another number than their fact. */
export function untold({ text, parts, facts: ids }: Sentence, facts: readonly Fact[]): string[] {
  let rest = text;
  const wrong: string[] = [];
  for (const part of parts) {
    const fact = facts.find(({ id }) => id === part.fact);
    if (!fact || !ids.includes(part.fact)) wrong.push(`${text}: no fact ${part.fact}`);
    else if (part.field !== 'group' && part.field !== 'month') {
      const shown = numbersOf(fieldText(fact, part.field));
      const strange = numbersOf(part.text).filter((number) => !shown.includes(number));
      wrong.push(...strange.map((number) => `${text}: ${number} is not in ${fact.id}.${part.field}`));
    }
    if (!rest.includes(part.text)) wrong.push(`${text}: ${part.text} does not stand in it`);
    rest = rest.replace(part.text, '·');
  }
  return [...wrong, ...numbersOf(rest).map((number) => `${text}: ${number} is of no fact`)];
}
