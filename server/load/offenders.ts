import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCheck } from '../../queries/check.ts';
import type { Question } from '../../queries/header.ts';
import { checks } from '../../queries/quality/catalog.ts';
import type { Load } from '../contract/load.ts';
import type { OffendersAnswer } from '../contract/load-detail.ts';
import type { Book } from '../db/book.ts';
import type { Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { chain, questionNamed } from '../metrics/library.ts';
import { root } from '../root.ts';
import { toRows } from '../wire/rows.ts';
import { ruleName, ruleNamed } from './finding.ts';
import { numberOf } from './load-in-book.ts';

/** The SELECT of a rule of queries/quality; each row is an offender. */
export function checkNamed(rule: string): Question {
  const path = join('queries', 'quality', `${rule}.sql`);
  return readCheck(readFileSync(join(root, path), 'utf8'), path).question;
}

/**
 * A page of the rows a rule finds in a load, asked of the snapshot that the load made, also as the table behind it.
 * Throws not_found where no such rule looks at snapshots.
 */
export async function offendersOf(
  book: Book,
  load: Load,
  rule: string,
  { limit, after = 0 }: { limit: number; after?: number | undefined },
): Promise<{ answer: OffendersAnswer; table: Table }> {
  if (!(rule in checks)) throw noSuchRule(rule);
  const question = chain([{ as: 'offender', question: checkNamed(rule) }], questionNamed('answer/offenders'));
  const table = await book.engine.ask(question, { load: numberOf(load), after, limit });
  const rows = toRows(table) as OffendersAnswer['rows'];
  const next = rows.length === limit ? String(after + limit) : null;
  return { answer: { load: load.id, rule, name: ruleName(rule), rows, next }, table };
}

const noSuchRule = (rule: string): UserError =>
  ruleNamed(rule)
    ? new UserError(
        'not_found',
        `rule "${rule}" looks at the rows of files, before there is a snapshot`,
        'rows that were set aside are those of GET /api/loads/{id}/quarantine',
      )
    : new UserError('not_found', `no rule "${rule}"`, `one of ${Object.keys(checks).join(', ')}`);
