import { type Data, Field, Float64, makeData, RecordBatch, Schema, Struct, Utf8, vectorFromArray } from 'apache-arrow';
import type { Fact, Summary } from '../contract/summary.ts';
import { columnsOf } from '../export/columns.ts';
import { openXlsx } from '../export/xlsx.ts';
import { definitionsOf } from './definitions.ts';

type Row = Record<string, string | number | null>;

/** A summary as a workbook: a row a fact, with its definition; numbers as numbers, what is null as an empty cell beside its reason. */
export async function summaryXlsx(summary: Summary): Promise<Buffer> {
  const defined = new Map(definitionsOf(summary).map(({ metric, define }) => [metric, define]));
  const rows = summary.facts.map((fact): Row => rowOf(summary, fact, defined.get(fact.metric ?? '') ?? null));
  const batch = batchOf(rows);
  const pieces: Uint8Array[] = [];
  const writer = openXlsx(columnsOf(batch.schema), async (bytes) => void pieces.push(bytes));
  await writer.write(batch);
  await writer.end();
  return Buffer.concat(pieces);
}

function rowOf({ currency }: Summary, fact: Fact, definition: string | null): Row {
  const { source = null, ...group } = fact.group;
  return {
    id: fact.id,
    name: fact.name,
    value: fact.value,
    unit: fact.unit === 'money' ? currency : fact.unit,
    shown: fact.text,
    change_on_month: fact.change_month?.value ?? null,
    change_on_year: fact.change_year?.value ?? null,
    month: fact.month,
    source,
    group: Object.entries(group)
      .map(([name, member]) => `${name}: ${member}`)
      .join(', '),
    numerator: fact.numerator,
    denominator: fact.denominator,
    reason: fact.reason,
    metric: fact.metric,
    definition,
  };
}

const numbers = ['value', 'change_on_month', 'change_on_year', 'numerator', 'denominator'];

/** Rows that all have the same names, as one Arrow batch of numbers and texts. */
function batchOf(rows: readonly Row[]): RecordBatch {
  const columns = Object.keys(rows[0] ?? {}).map((name) => {
    const values = rows.map((row) => row[name] ?? null);
    const vector = numbers.includes(name)
      ? vectorFromArray(
          values.map((value) => (value === null ? null : Number(value))),
          new Float64(),
        )
      : vectorFromArray(
          values.map((value) => (value === null ? null : String(value))),
          new Utf8(),
        );
    return { field: new Field(name, vector.type, true), data: vector.data[0] as Data };
  });
  const fields = columns.map(({ field }) => field);
  const children = columns.map(({ data }) => data);
  const data = makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children });
  return new RecordBatch(new Schema(fields), data);
}
