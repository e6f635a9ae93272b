import type { IdKind } from '../contract/mapping.ts';
import { UserError } from '../errors.ts';
import { bareName } from './canonical.ts';
import { type LoadEngine, quoteName } from './engine.ts';

/** Header names that say a person is named (domain.md §1.1); an unmapped column of this name is never read into a snapshot. */
export const naming = ['姓名', '客户姓名', 'name', 'customer_name'].map(bareName);

/** Share of the non-null values that must match before a column is taken for an identifier. */
const share = 0.8;
const sample = 10_000;

const idCard = /^\d{17}[\dXx]$/;
const bankCard = /^\d{16,19}$/;
const mobile = /^1[3-9]\d{9}$/;
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit of a Chinese identity card (GB 11643). */
export function isIdCard(text: string): boolean {
  if (!idCard.test(text)) return false;
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** The Luhn check of card numbers. */
export function isBankCard(text: string): boolean {
  if (!bankCard.test(text)) return false;
  const sum = Array.from(text)
    .reverse()
    .reduce((total, digit, at) => {
      const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

const kinds: Record<IdKind, string> = {
  name: 'names persons',
  id_card: 'holds identity card numbers',
  bank_card: 'holds bank card numbers',
  mobile: 'holds mobile numbers',
};

/** Which direct identifiers a column holds (domain.md §1.1); null for none. Ids of loans and customers are judged by their checksum only. */
export async function identifierIn(
  engine: LoadEngine,
  table: string,
  column: string,
  field: string | null,
): Promise<IdKind | null> {
  if (naming.includes(bareName(column))) return 'name';
  const found = await engine.rows(
    `SELECT DISTINCT ${quoteName(column)} AS value FROM ${table} WHERE ${quoteName(column)} IS NOT NULL LIMIT ${sample}`,
  );
  const values = found.map((row) => String(row.value).trim());
  const most = (test: (text: string) => boolean) =>
    values.length > 0 && values.filter(test).length >= share * values.length;
  const isId = field === 'loan_id' || field === 'customer_id';
  if (most(isIdCard)) return 'id_card';
  if (values.length >= 3 && most(isBankCard)) return 'bank_card';
  return !isId && values.length >= 3 && most((text) => mobile.test(text)) ? 'mobile' : null;
}

/** Refuses a mapped column that holds direct identifiers: the tool needs none. `at` is what it is called in the table. */
export async function refuseIdentifiers(
  engine: LoadEngine,
  name: string,
  table: string,
  mapped: readonly { field: string; column: string; at?: string }[],
): Promise<void> {
  for (const { field, column, at = column } of mapped) {
    const kind = await identifierIn(engine, table, at, field);
    if (kind)
      throw new UserError(
        'load_refused',
        `${name}, column "${column}" ${kinds[kind]}`,
        'take it out of the tape: no direct identifier may come in; customer_id takes a pseudonym',
      );
  }
}
