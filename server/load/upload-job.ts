import type { Actor } from '../actor.ts';
import type { LoadForm, MappingBody } from '../contract/load-query.ts';
import type { MappingQuestion } from '../contract/mapping.ts';
import { UserError } from '../errors.ts';
import type { LoadJob } from './job.ts';

/** A file of an upload: what it is called outside, where it stands. */
export type UploadedFile = { name: string; path: string; bytes: number };

/** The job of an upload; what is uncertain is asked. */
export function uploadJob(files: readonly UploadedFile[], form: LoadForm, actor: Actor): LoadJob {
  return {
    files: files.map(({ path }) => path),
    names: files.map(({ name }) => name),
    ask: true,
    layout: form.layout,
    source: form.source,
    scheme: form.scheme,
    currency: form.currency,
    asOf: form.as_of,
    map: unlessEmpty(form.map),
    units: unlessEmpty(form.unit),
    dateOrder: form.date_order,
    maxQuarantine: form.max_quarantine,
    controlTotals: form.control_total,
    actor: actor.name,
  };
}

/** The job with the question answered. Throws bad_parameter where the answer names no field, or no column of the files. */
export function answeredJob(job: LoadJob, { tapes, fields }: MappingQuestion, answer: MappingBody): LoadJob {
  const columns = [...new Set(tapes.flatMap((tape) => tape.columns))];
  for (const [field, column] of Object.entries(answer.map)) {
    if (!fields.some(({ name }) => name === field))
      throw unknown(
        'field',
        field,
        fields.map(({ name }) => name),
      );
    if (!columns.includes(column)) throw unknown('column', column, columns);
  }
  for (const [field, unit] of Object.entries(answer.unit)) {
    const units = fields.find(({ name }) => name === field)?.units ?? [];
    if (!units.includes(unit)) throw unknown(`unit of ${field}`, unit, units);
  }
  for (const column of answer.ignore) if (!columns.includes(column)) throw unknown('column', column, columns);
  const kept = Object.entries(job.map ?? {}).filter(([, column]) => !answer.ignore.includes(column));
  return {
    ...job,
    map: unlessEmpty({ ...Object.fromEntries(kept), ...answer.map }),
    units: unlessEmpty({ ...job.units, ...answer.unit }),
    ignore: [...(job.ignore ?? []), ...answer.ignore],
    asOf: answer.as_of ?? job.asOf,
    dateOrder: answer.date_order ?? job.dateOrder,
    layout: answer.layout ?? job.layout,
  };
}

const unlessEmpty = (pairs: Record<string, string>): Record<string, string> | undefined =>
  Object.keys(pairs).length > 0 ? pairs : undefined;

function unknown(what: string, given: string, known: readonly string[]): UserError {
  return new UserError(
    'bad_parameter',
    `no ${what} "${given}"`,
    known.length > 0 ? `one of ${known.join(', ')}` : 'it has none',
  );
}
