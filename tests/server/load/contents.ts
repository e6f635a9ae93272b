import { DuckDBInstance } from '@duckdb/node-api';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';

/** Everything a snapshot derives, as rows of text in order; load ids and loan numbers, which name no fact, left out. */
export async function contents(home: string): Promise<Record<string, string[]>> {
  const instance = await DuckDBInstance.create(snapshotPath(home, currentSnapshot(home) ?? ''), {
    access_mode: 'READ_ONLY',
  });
  const connection = await instance.connect();
  const byLoan = (table: string) =>
    `SELECT k.source::VARCHAR AS source, k.loan_id, t.* EXCLUDE (loan_no) FROM book.${table} t JOIN book.loan_key k ON k.loan_no = t.loan_no`;
  const selects: Record<string, string> = {
    loan_month: `SELECT * EXCLUDE (load) FROM (${byLoan('loan_month')})`,
    ...Object.fromEntries(
      ['loan_fact', 'loan_last', 'loan_step', 'loan_absent'].map((table) => [table, byLoan(table)]),
    ),
    ...Object.fromEntries(
      ['cube', 'cube_month', 'cube_segment'].map((table) => [
        table,
        `SELECT * REPLACE (round(balance_sq, 4) AS balance_sq) FROM book.${table}`,
      ]),
    ),
    ...Object.fromEntries(
      ['cube_cohort', 'cube_ever', 'cube_segment_vintage', 'cube_due', 'cube_recovery', 'cube_plan'].map((table) => [
        table,
        `SELECT * FROM book.${table}`,
      ]),
    ),
    cube_first_payment: 'SELECT * REPLACE (round(eligible_sq, 4) AS eligible_sq) FROM book.cube_first_payment',
    originations: 'SELECT * EXCLUDE (load) FROM book.originations',
    loaded_month: 'SELECT source, month FROM book.loaded_month',
  };
  const found: Record<string, string[]> = {};
  for (const [name, select] of Object.entries(selects)) {
    const reader = await connection.runAndReadAll(`SELECT CAST(t AS VARCHAR) AS line FROM (${select}) t ORDER BY line`);
    found[name] = reader.getRowsJson().map(([line]) => String(line));
  }
  connection.closeSync();
  instance.closeSync();
  return found;
}
