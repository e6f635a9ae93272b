import type { RecordBatch } from 'apache-arrow';
import type { Column } from './columns.ts';

/** Takes bytes; resolves when there is room for more. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** Writes one result, batch by batch. What is in memory at a time is one batch, of Parquet one row group. */
export type Writer = { write(batch: RecordBatch): Promise<void>; end(): Promise<void> };
export type OpenWriter = (columns: readonly Column[], sink: Sink) => Writer;

/** What a result is written as in a process of its own. */
export const exportFormats = ['csv', 'parquet', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];
