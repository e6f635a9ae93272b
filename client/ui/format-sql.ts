import { duckdb, formatDialect } from 'sql-formatter';

/** SQL text set out line by line, keywords in capitals; null where it cannot be read. */
export function formatSql(text: string): string | null {
  try {
    return formatDialect(text, {
      dialect: duckdb,
      keywordCase: 'upper',
      paramTypes: { positional: true, numbered: ['$'], named: ['$'] },
    });
  } catch {
    return null;
  }
}
