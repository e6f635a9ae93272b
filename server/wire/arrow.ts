import { Field, makeData, RecordBatch, Schema, Struct, Table as ArrowTable, tableToIPC } from 'apache-arrow';
import type { Table } from '../db/table.ts';
import { columnData } from './column-data.ts';

/**
 * The table as one Arrow IPC stream of one batch. Each field carries its meaning, the schema the given facts
 * (scheme, currency …). Whole bytes, not a stream: nothing is left to fail when a client hangs up.
 */
export function toArrow(table: Table, facts: Readonly<Record<string, string>> = {}): Uint8Array {
  const batch = toRecordBatch(table, facts);
  return tableToIPC(new ArrowTable(batch.schema, batch), 'stream');
}

/** The table as one record batch. Each field carries its meaning, the schema the given facts. */
export function toRecordBatch(table: Table, facts: Readonly<Record<string, string>> = {}): RecordBatch {
  const children = table.columns.map((column) => columnData(column, table));
  const fields = children.map(({ type }, at) => {
    const { name = '', meaning = '' } = table.columns[at] ?? {};
    return new Field(name, type, true, new Map([['meaning', meaning]]));
  });
  const schema = new Schema(fields, new Map(Object.entries(facts)));
  const struct = makeData({ type: new Struct(fields), length: table.rowCount, nullCount: 0, children });
  return new RecordBatch(schema, struct);
}
