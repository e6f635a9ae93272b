import * as z from 'zod';
import { name } from './catalog.ts';

/** Why the name of a column cannot be taken at its word: what the column holds instead of what it may be meant for. */
export const ambiguities = {
  worst_ever: 'the worst ever, not the current days past due',
  periods: 'periods, not days',
  limit: 'a limit, not what was lent',
  interest: 'it may include interest',
  bucket: 'a bucket whose bounds differ from firm to firm',
  borrower: 'the borrower, not the loan',
  asked_for: 'the amount asked for, not what was funded',
  part: 'the investors’ part only',
  all_loans: 'over all the borrower’s loans',
} as const;
export type Ambiguity = keyof typeof ambiguities;

const idKinds = ['name', 'id_card', 'bank_card', 'mobile'] as const;
export type IdKind = (typeof idKinds)[number];

/** What was made of the columns of one form of file. */
const proposal = {
  mapping: z
    .array(z.object({ field: z.string(), column: z.string(), unit: z.string().nullable() }))
    .meta({ description: 'what is clear, was said, or was said before for this source' }),
  doubts: z
    .array(
      z.object({
        column: z.string(),
        near: z.string(),
        because: z.enum(Object.keys(ambiguities) as Ambiguity[]),
        why: z.string(),
        needed: z.boolean().meta({ description: 'the load cannot go on without an answer' }),
      }),
    )
    .meta({ description: 'columns that may be meant for a field, but whose name says something else' }),
  missing: z.array(z.string()).meta({ description: 'required fields without a column' }),
  unread: z.array(z.string()).meta({ description: 'columns that no field takes' }),
};

/** What has to be said before a tape can be read: which of its columns is which, and how dates are written. */
export const mappingQuestion = z.object({
  state: z.literal('needs_mapping'),
  tapes: z
    .array(
      z.object({
        files: z.array(z.string()),
        columns: z.array(z.string()),
        rows: z
          .array(z.array(z.string().nullable()))
          .meta({ description: 'the first 20 rows, as they stand; cells of direct identifiers are left out' }),
        identifiers: z
          .array(z.object({ column: z.string(), kind: z.enum(idKinds) }))
          .meta({ description: 'columns that hold direct identifiers; a tape is refused that maps one' }),
        dates: z
          .array(z.object({ column: z.string(), order: z.enum(['dmy', 'mdy']).nullable(), sample: z.string() }))
          .meta({ description: 'columns of dates such as 03/04/2024; `order` null where the values leave it open' }),
        ...proposal,
        ignored: z
          .array(z.string())
          .meta({ description: 'columns said not to be read, now or before for this source' }),
      }),
    )
    .meta({ description: 'one for each form of file' }),
  fields: z
    .array(
      z.object({
        name: z.string(),
        label: name,
        required: z.boolean(),
        reading: z.string(),
        units: z.array(z.string()).meta({ description: 'what its values can be in; the unit of a date is its order' }),
      }),
    )
    .meta({ description: 'every field a column can be mapped to' }),
  layouts: z.array(z.string()).meta({ description: 'layouts that could be named instead' }),
});
export type MappingQuestion = z.output<typeof mappingQuestion>;

/** POST /api/loads/{id}/mapping: how the first rows of each form of file would be read; nothing is changed. */
export const mappingTrial = z.object({
  tapes: z.array(
    z.object({
      ...proposal,
      open: z.array(z.string()).meta({ description: 'date fields whose order of day and month has to be said' }),
      fields: z.array(z.string()).meta({ description: 'the fields that the rows show' }),
      rows: z.array(
        z.object({
          cells: z.array(z.string().nullable()),
          bad: z
            .object({ field: z.string(), why: z.enum(['missing', 'unreadable']), given: z.string().nullable() })
            .nullable()
            .meta({ description: 'why the row would be set aside' }),
        }),
      ),
    }),
  ),
});
export type MappingTrial = z.output<typeof mappingTrial>;
