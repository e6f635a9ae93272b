const many = 1_000_000_000;
const chain = (part: string, between: string) =>
  Array.from({ length: Math.floor(60_000 / (part.length + between.length)) }, () => part).join(between);

/** Statements that take all they can get: of time, of memory, of the parser, of the result. The first ones are run in every test. */
export const overloads: readonly string[] = [
  `SELECT count(*) FROM range(${many}) a, range(${many}) b WHERE a.range * b.range = 7`,
  `SELECT list_sort(range(${many}))`,
  'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t',
  `SELECT lpad('x', 2000000000, 'y')`,
  `SELECT ${chain('(1 = 1)', ' AND ')}`,
  `SELECT array_agg(range) FROM range(${many})`,
  'WITH RECURSIVE t(n) AS (SELECT 1 UNION SELECT (n * 7 + 1) % 1000000007 FROM t) SELECT count(*) FROM t',
  'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t, range(10)) SELECT count(*) FROM t',
  `SELECT repeat('x', 10000000000)`,
  `SELECT printf('%2000000000d', 1)`,
  `SELECT format('{:2000000000}', 1)`,
  `SELECT string_agg(repeat('x', 1000), '') FROM range(100000000)`,
  `SELECT levenshtein(repeat('a', 100000), repeat('b', 100000))`,
  `SELECT * FROM range(${many}) ORDER BY hash(range)`,
  `SELECT count(DISTINCT hash(range)) FROM range(${many})`,
  `SELECT hash(range) % 900000000, count(*) FROM range(${many}) GROUP BY 1`,
  `SELECT unnest(range(${many}))`,
  `SELECT list_transform(range(100000000), lambda x: list_sum(range(x)))`,
  `SELECT quantile_cont(range, 0.5) OVER (ORDER BY range) FROM range(20000000)`,
  `SELECT sum(range) OVER (PARTITION BY range % 3 ORDER BY hash(range)) FROM range(300000000)`,
  'FROM range(100) a, range(100) b, range(100) c, range(100) d, range(100) e, range(100) f, range(100) g',
  `SELECT bitstring('1', 2000000000)`,
  "SELECT regexp_matches(repeat('a', 10000000), '(a+)+$')",
  `SELECT repeat('a', 1000000) LIKE '${'%a'.repeat(400)}%b'`,
  `WITH ${Array.from({ length: 26 }, (_, at) => `t${at + 1} AS (SELECT * FROM t${at} UNION ALL SELECT * FROM t${at})`)
    .join(', ')
    .replace('t1 AS', 't0 AS (SELECT 1), t1 AS')} SELECT count(*) FROM t26`,
  `SELECT ${chain('1', '+')}`,
  `SELECT ${chain('1', ',')}`,
  chain('SELECT 1', ' UNION ALL '),
  `SELECT 1 WHERE 1 IN (${chain('2', ',')})`,
  `SELECT ${'CASE WHEN true THEN '.repeat(2000)}1${' END'.repeat(2000)}`,
  `SELECT ${'NOT '.repeat(15_000)}true`,
  `SELECT ${'-'.repeat(1)}${' -'.repeat(20_000)}1`,
  `SELECT to_json(range(50000000))`,
  'SELECT COLUMNS(*), COLUMNS(*), COLUMNS(*) FROM loan_month a, loan_month b, loan_month c, range(1000000)',
  `PIVOT (SELECT range AS a FROM range(900)) ON a USING ${chain('sum(a)', ',')
    .slice(0, 8000)
    .replace(/,?[^,]*$/, '')}`,
  `SELECT histogram(range) FROM range(100000000)`,
  `SELECT repeat(repeat('x', 1000), 1000) FROM range(100000)`,
  `SELECT map(range(30000000), range(30000000))`,
];
