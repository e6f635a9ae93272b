import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../../server/errors.ts';
import { load } from '../../../server/load/load.ts';
import { runs } from '../../tier.ts';
import { makeHome, writeTape } from '../book.ts';
import { contents } from './contents.ts';
import { type Accepted, accepted } from './unusual/accepted.ts';
import { clean, cleanRows, type Unusual } from './unusual/clean.ts';
import { malformed } from './unusual/malformed.ts';
import { packed } from './unusual/packed.ts';
import { refusals } from './unusual/refusals.ts';
import { rowCases } from './unusual/rows.ts';
import { textForms } from './unusual/text-forms.ts';
import { valueForms } from './unusual/values.ts';

/** The table: each file, made by code, with what it must give. */
const table = [...textForms, ...valueForms, ...packed, ...rowCases, ...malformed, ...refusals];
const ofKind = <Kind extends string>(kind: Kind) =>
  table.filter(
    (unusual): unusual is Unusual & { gives: Extract<Unusual['gives'], Record<Kind, unknown>> } =>
      kind in unusual.gives,
  );
const [alike, aside, refused] = [ofKind('same'), ofKind('aside'), ofKind('refused')];

const homes = [makeHome()];
const live = homes[0]?.home ?? '';
afterAll(() => {
  for (const { remove } of homes) remove();
});
function emptyHome(): string {
  const made = makeHome();
  homes.push(made);
  return made.home;
}

/** Writes the files of a case into a home; what loads them. */
async function jobOf({ content, name = 'tape.csv', job }: Unusual, home: string) {
  const files =
    typeof content === 'function'
      ? [await content(home)]
      : Array.isArray(content)
        ? content.map((part, at) => writeTape(home, `${at}-${name}`, part))
        : [writeTape(home, name, content)];
  return { ...job, files, actor: 'test' };
}
const loadUnusual = async (unusual: Unusual, home: string) =>
  load(home, 12, await jobOf(unusual, home), () => undefined);
async function acceptedOf(unusual: Unusual): Promise<Accepted> {
  const home = emptyHome();
  return accepted(home, await jobOf(unusual, home));
}

let whole: Accepted;
let book: Record<string, string[]>;
beforeAll(async () => {
  const plain: Unusual = { what: 'the clean tape', content: clean, gives: { same: true } };
  whole = await acceptedOf(plain);
  await loadUnusual(plain, live);
  book = await contents(live);
});
const withDate = (rows: readonly string[], date = '2024-06-30') =>
  rows.map((row) => row.replace(/'as_of_raw': [^,]+/, `'as_of_raw': ${date}`));

describe('a tape in another form gives the rows of the clean tape, whole', () => {
  test.each(alike)('$what', async (unusual) => {
    const { rows, aside: none, rules } = await acceptedOf(unusual);
    const { finds, rawDate } = unusual.gives;
    expect(rows).toEqual(withDate(whole.rows, rawDate));
    expect(none).toEqual([]);
    if (finds) expect(rules).toContain(finds);
  });

  test('and its book', async () => {
    const { numRuns, seed } = runs(4, alike.length);
    for (const unusual of fc.sample(fc.shuffledSubarray(alike, { minLength: numRuns, maxLength: numRuns }), {
      numRuns: 1,
      seed,
    })[0] ?? []) {
      const home = emptyHome();
      await loadUnusual(unusual, home);
      const loan_month = withDate(book.loan_month ?? [], unusual.gives.rawDate);
      expect(await contents(home), unusual.what).toEqual({ ...book, loan_month });
    }
  });
});

describe('rows that cannot be accepted are set aside by number and reason, all others are those of the clean tape', () => {
  test.each(aside)('$what', async (unusual) => {
    const found = await acceptedOf(unusual);
    const { aside: expected, dropped = expected.map(([row]) => row) } = unusual.gives;
    const loans = dropped.map((row) => `'loan_id': ${cleanRows[row - 1]?.loan_id},`);
    expect(found.aside).toEqual(expected);
    expect(found.rows).toEqual(whole.rows.filter((row) => !loans.some((loan) => row.includes(loan))));
  });
});

describe('a refused file is told by file, place and reason, and changes nothing', () => {
  const standing = () => [
    readdirSync(`${live}/snapshots`),
    readdirSync(`${live}/inbox`),
    readFileSync(`${live}/current`, 'utf8'),
  ];
  test.each(refused)('$what', async (unusual) => {
    const before = standing();
    const error: unknown = await loadUnusual(unusual, live).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    if (error instanceof UserError) expect(error.message).toMatch(unusual.gives.refused);
    expect(standing()).toEqual(before);
  });
});
