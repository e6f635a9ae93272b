import {
  Bool,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMicrosecond,
  Uint8,
  Utf8,
  type DataType,
  vectorFromArray,
} from 'apache-arrow';

/** A column of a result: name, type in Arrow, the engine's type, values. */
export type Given = { name: string; type: DataType; engine?: string; values: readonly unknown[] };

/** The values as an Arrow stream, cut into batches, as a worker sends it. */
export function arrowStream(columns: readonly Given[], rowsAtOnce: number): Uint8Array {
  const fields = columns.map(({ name, type, engine = '' }) => new Field(name, type, true, new Map([['type', engine]])));
  const schema = new Schema(fields);
  const length = columns[0]?.values.length ?? 0;
  const writer = new RecordBatchStreamWriter();
  for (let from = 0; from === 0 || from < length; from += rowsAtOnce) {
    const children = columns.map(({ type, values }) => {
      const [data] = vectorFromArray(values.slice(from, from + rowsAtOnce), type).data;
      if (!data) throw new Error('a column has no data');
      return data;
    });
    const rows = Math.min(rowsAtOnce, length - from);
    writer.write(new RecordBatch(schema, makeData({ type: new Struct(fields), length: rows, nullCount: 0, children })));
  }
  writer.finish();
  return writer.toUint8Array(true);
}

/** One column of each type that a result can have, `rows` of them; every third value of `note` is null. */
export function sample(rows: number): Given[] {
  const each = <T>(value: (row: number) => T): T[] => Array.from({ length: rows }, (_, row) => value(row));
  const notes = ['=1+1', 'plain, "quoted"', null, '@SUM(A1)', '中文', ''];
  return [
    { name: 'number', type: new Int32(), values: each((row) => row) },
    { name: 'wide', type: new Int64(), values: each((row) => 9_007_199_254_740_993n + BigInt(row)) },
    { name: 'amount', type: new Float64(), engine: 'DECIMAL(18,2)', values: each((row) => row / 4 - 1) },
    { name: 'rate', type: new Float64(), engine: 'DOUBLE', values: each((row) => row / 1024) },
    { name: 'isNew', type: new Bool(), values: each((row) => row % 2 === 0) },
    { name: 'day', type: new DateDay(), values: each((row) => new Date(Date.UTC(2026, 9, 31 + row))) },
    {
      name: 'at',
      type: new TimestampMicrosecond(),
      values: each((row) => Date.UTC(2026, 9, 31, 8, 5, row % 60, 250)),
    },
    {
      name: 'product',
      type: new Dictionary(new Utf8(), new Uint8()),
      values: each((row) => ['CASH', 'AUTO'][row % 2]),
    },
    { name: '+note', type: new Utf8(), values: each((row) => notes[row % notes.length]) },
  ];
}
