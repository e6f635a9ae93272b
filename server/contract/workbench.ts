import * as z from 'zod';

/** Languages that descriptions are written in. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

const described = { name: z.string(), description: z.string().meta({ description: 'empty where none is known' }) };
const column = z.object({ ...described, type: z.string().meta({ example: 'DECIMAL(18,2)' }) });
export const relation = z.object({ ...described, columns: z.array(column) }).meta({ id: 'Relation' });
export type Relation = z.output<typeof relation>;
