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

/** Refuses a mapped column that holds direct identifiers: the tool needs none. Ids are judged by their checksum only. */
export async function refuseIdentifiers(
  engine: LoadEngine,
  name: string,
  table: string,
  mapping: Readonly<Record<string, { column: string }>>,
): Promise<void> {
  for (const [field, { column }] of Object.entries(mapping)) {
    const place = `${name}, column "${column}"`;
    const hint = 'take it out of the tape: no direct identifier may come in; customer_id takes a pseudonym';
    if (naming.includes(bareName(column))) throw new UserError('load_refused', `${place} names persons`, hint);
    const values = (
      await engine.rows(
        `SELECT DISTINCT ${quoteName(column)} AS value FROM ${table} WHERE ${quoteName(column)} IS NOT NULL LIMIT ${sample}`,
      )
    ).map((row) => String(row.value).trim());
    const most = (test: (text: string) => boolean) =>
      values.length > 0 && values.filter(test).length >= share * values.length;
    if (most(isIdCard)) throw new UserError('load_refused', `${place} holds identity card numbers`, hint);
    const isId = field === 'loan_id' || field === 'customer_id';
    if (values.length >= 3 && most(isBankCard))
      throw new UserError('load_refused', `${place} holds bank card numbers`, hint);
    if (!isId && values.length >= 3 && most((text) => mobile.test(text)))
      throw new UserError('load_refused', `${place} holds mobile numbers`, hint);
  }
}
