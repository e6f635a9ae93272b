import type { MappingBody } from '../../../server/contract/load-query.ts';
import type { MappingQuestion, MappingTrial } from '../../../server/contract/mapping.ts';

export type Tape = MappingQuestion['tapes'][number];
export type Field = MappingQuestion['fields'][number];
/** What a column is said to be: a field, or none; and the unit of its values, '' where none is said. */
export type Choice = { field: string; unit: string };
/** Choices by column. A column of the same name in another form of file is the same. */
export type Choices = ReadonlyMap<string, Choice>;
/** Beside the columns: the month of a tape without a column for it. */
export type Answer = { choices: Choices; asOf: string };

export const none: Choice = { field: '', unit: '' };
export const choiceOf = (choices: Choices, column: string): Choice => choices.get(column) ?? none;

/** What the server proposes; over it what was said before, as far as these files have the columns. */
export function proposedAnswer({ tapes }: MappingQuestion, before: Answer | null): Answer {
  const columns = new Set(tapes.flatMap((tape) => tape.columns));
  const choices = new Map(
    tapes.flatMap(({ mapping }) =>
      mapping.map(({ field, column, unit }): [string, Choice] => [column, { field, unit: unit ?? '' }]),
    ),
  );
  const said = [...(before?.choices ?? [])].filter(([column]) => columns.has(column));
  const answer: Answer = { choices, asOf: before?.asOf ?? '' };
  return said.reduce((now, [column, choice]) => ({ ...now, choices: chosen(now.choices, column, choice) }), answer);
}

/** The choices once a column is said to be something; the column that was the same field before is none now. */
export function chosen(choices: Choices, column: string, choice: Choice): Choices {
  const next = new Map(choices);
  if (choice.field !== '')
    for (const [other, { field }] of choices) if (field === choice.field && other !== column) next.set(other, none);
  return next.set(column, choice);
}

/** The body that says what differs from the proposal: what is not named stays as proposed. */
export function answerBody({ tapes, fields }: MappingQuestion, { choices, asOf }: Answer): Partial<MappingBody> {
  const map: Record<string, string> = {};
  const unit: Record<string, string> = {};
  const ignore: string[] = [];
  const proposed = proposedAnswer({ tapes, fields, state: 'needs_mapping', layouts: [] }, null).choices;
  for (const [column, choice] of choices) {
    const before = choiceOf(proposed, column);
    if (choice.field === before.field && choice.unit === before.unit) continue;
    if (choice.field === '') ignore.push(column);
    else map[choice.field] = column;
    if (choice.field !== '' && choice.unit !== '') unit[choice.field] = choice.unit;
  }
  return { map, unit, ignore, ...(asOf === '' ? {} : { as_of: asOf }) };
}

/** The unit a column has in a field by its proposal, else none; money without a word is in units of the currency. */
export function firstUnit(field: Field | undefined, column: string, { mapping }: Tape): string {
  const proposed = mapping.find((one) => one.column === column && one.field === field?.name)?.unit;
  return proposed ?? (field?.reading === 'money' ? (field.units[0] ?? '') : '');
}

/** Why nothing reads a column, in the order in which it is asked. */
export type Standing =
  | { is: 'identifier'; kind: Tape['identifiers'][number]['kind'] }
  | { is: 'read' }
  | { is: 'open' }
  | { is: 'doubt'; doubt: Tape['doubts'][number] }
  | { is: 'left' };

/** How a column stands: read, with the order of its dates still open, uncertain, left out. */
export function standingOf(tape: Tape, column: string, choices: Choices, fields: readonly Field[]): Standing {
  const identifier = tape.identifiers.find((one) => one.column === column);
  const { field, unit } = choiceOf(choices, column);
  if (identifier) return { is: 'identifier', kind: identifier.kind };
  if (field !== '') {
    const isDate = fields.some(({ name, reading }) => name === field && reading === 'date');
    const isOpen = isDate && unit === '' && tape.dates.some((date) => date.column === column && date.order === null);
    return { is: isOpen ? 'open' : 'read' };
  }
  const doubt = tape.doubts.find((one) => one.column === column);
  return doubt ? { is: 'doubt', doubt } : { is: 'left' };
}

/** A few different values of a column, as they stand. */
export function samplesOf({ columns, rows }: Tape, column: string, most = 3): string[] {
  const at = columns.indexOf(column);
  const values = rows.map((row) => row[at]).filter((value): value is string => value !== null && value !== undefined);
  return [...new Set(values)].slice(0, most);
}

/** A few different values of a field as they would be read. */
export function readOf({ fields, rows }: MappingTrial['tapes'][number], field: string, most = 3): string[] {
  const at = fields.indexOf(field);
  const values = rows.map(({ cells }) => cells[at]).filter((value) => value !== null && value !== undefined);
  return [...new Set(values)].slice(0, most);
}
