import { DuckDBInstance } from '@duckdb/node-api';

/** Opens the finished file again, read-only, and reads it whole: block checksums, row count and sum must be the loader's. */
export async function verifySnapshot(path: string, expected: { rows: number; balance: string }): Promise<void> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', threads: '2' });
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(
      'SELECT count(*)::BIGINT, coalesce(sum(balance), 0)::VARCHAR FROM book.loan_month',
    );
    const [rows, balance] = reader.getRowsJson()[0] ?? [];
    if (Number(rows) !== expected.rows || String(balance) !== expected.balance) {
      throw new Error(
        `the written snapshot holds ${rows} rows with balance ${balance}, expected ${expected.rows} and ${expected.balance}`,
      );
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
