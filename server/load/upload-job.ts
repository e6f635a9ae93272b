import type { Actor } from '../actor.ts';
import type { LoadForm, MappingBody } from '../contract/load-query.ts';
import type { MappingQuestion } from '../contract/load-preview.ts';
import { UserError } from '../errors.ts';
import type { LoadJob } from './job.ts';
import { isUnit, units } from './synonym.ts';

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
  const money = fields.filter(({ reading }) => reading === 'money').map(({ name }) => name);
  for (const field of Object.keys(answer.unit)) if (!money.includes(field)) throw unknown('money field', field, money);
  for (const unit of Object.values(answer.unit)) if (!isUnit(unit)) throw unknown('unit', unit, Object.keys(units));
  return {
    ...job,
    map: unlessEmpty({ ...job.map, ...answer.map }),
    units: unlessEmpty({ ...job.units, ...answer.unit }),
    asOf: answer.as_of ?? job.asOf,
    dateOrder: answer.date_order ?? job.dateOrder,
    layout: answer.layout ?? job.layout,
  };
}

const unlessEmpty = (pairs: Record<string, string>): Record<string, string> | undefined =>
  Object.keys(pairs).length > 0 ? pairs : undefined;

function unknown(what: string, given: string, known: readonly string[]): UserError {
  return new UserError('bad_parameter', `no ${what} "${given}"`, `one of ${known.join(', ')}`);
}
