import * as z from 'zod';
import { bilingual } from './metric.ts';

/** Languages that descriptions are written in. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

const described = { name: z.string(), description: z.string().meta({ description: 'empty where none is known' }) };
const column = z.object({ ...described, type: z.string().meta({ example: 'DECIMAL(18,2)' }) });
export const relation = z.object({ ...described, columns: z.array(column) }).meta({ id: 'Relation' });
export type Relation = z.output<typeof relation>;

const example = z.object({ id: z.string(), name: bilingual, sql: z.string() }).meta({ id: 'SqlExample' });
export type SqlExample = z.output<typeof example>;
export const examplesAnswer = z.object({ rows: z.array(example), next: z.null() });
