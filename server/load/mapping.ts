import type { Ambiguity, MappingQuestion } from '../contract/mapping.ts';
import { UserError } from '../errors.ts';
import { type CanonicalName, canonicalColumns, canonicalNames, columnOf } from './canonical.ts';
import type { StagedFile } from './file.ts';
import type { LoadJob } from './job.ts';
import { layoutNames } from './layout.ts';
import { doubtOf, namedColumn, saysHowLate, unitByName } from './synonym.ts';
import { type Unit, unitOf, unitsOf } from './unit.ts';

/** Where a canonical column comes from: a column of the tape and the unit its values are in. */
export type MappedColumn = { column: string; unit: Unit | null };
export type Mapping = Partial<Record<CanonicalName, MappedColumn>>;

/** A column whose name may stand for a field, but does not say so clearly enough; `needed` where the load cannot do without an answer. */
export type MappingDoubt = { column: string; near: CanonicalName; because: Ambiguity; why: string; needed: boolean };
export type Proposal = { mapping: Mapping; doubts: MappingDoubt[]; missing: CanonicalName[]; unread: string[] };

/** What was said of the columns before they are looked at: for this load, and for the source before. */
export type Said = {
  asked: Mapping;
  saved: Mapping;
  /** columns no field takes unless it is asked for */
  ignored: readonly string[];
  asOf: string | undefined;
};

/**
 * Maps the columns of a tape: as asked (`--map`), else as saved for the source, else by name and synonym in either language.
 * An ambiguous name is never guessed: it is asked about where the column it may stand for is required, and not read elsewhere.
 */
export function proposeMapping(columns: readonly string[], { asked, saved, ignored, asOf }: Said): Proposal {
  const mapping: Mapping = {};
  const taken = () => new Set(Object.values(mapping).map(({ column }) => column));
  for (const [name, mapped] of mappedColumns(asked)) if (columns.includes(mapped.column)) mapping[name] = mapped;
  const open = new Set(columns.filter((column) => !taken().has(column) && !ignored.includes(column)));
  for (const [name, mapped] of mappedColumns(saved))
    if (!mapping[name] && open.has(mapped.column)) mapping[name] = mapped;
  for (const column of open) {
    const named = taken().has(column) ? null : namedColumn(column);
    if (named && !mapping[named.field]) mapping[named.field] = { column, unit: named.unit };
  }
  const used = taken();
  const doubts = columns.flatMap((column) => {
    const doubt = used.has(column) || ignored.includes(column) ? null : doubtOf(column);
    return doubt && !mapping[doubt.near] ? [{ column, ...doubt }] : [];
  });
  const missing = canonicalNames.filter(
    (name) => columnOf(name).required && !mapping[name] && !(name === 'as_of' && asOf),
  );
  if (!mapping.dpd && !mapping.bucket_raw && !(mapping.status && saysHowLate(mapping.status.column)))
    missing.push('dpd');
  const isNeeded = (near: CanonicalName) => missing.includes(near === 'bucket_raw' ? 'dpd' : near);
  return {
    mapping,
    doubts: doubts.map((doubt) => ({ ...doubt, needed: isNeeded(doubt.near) })),
    missing,
    unread: columns.filter((column) => !used.has(column)),
  };
}

/** The mapping a job asks for by `--map field=COLUMN` and `--unit field=万元`; refuses names that do not exist. */
export function askedMapping(files: readonly Pick<StagedFile, 'name' | 'columns'>[], job: LoadJob): Mapping {
  const mapping: Mapping = {};
  for (const [name, column] of Object.entries(job.map ?? {})) {
    if (!isCanonical(name)) throw refuseField('--map', name);
    if (!files.some(({ columns }) => columns.includes(column))) {
      const given = files[0]?.columns.slice(0, 40).join(', ') ?? '';
      throw new UserError(
        'load_refused',
        `${files[0]?.name}: --map ${name}=${column} names no column of the file`,
        `its columns are ${given}`,
      );
    }
    mapping[name] = { column, unit: unitByName(name, column) };
  }
  for (const [name, unit] of Object.entries(job.units ?? {})) {
    if (!isCanonical(name)) throw refuseField('--unit', name);
    const known = unitOf(name, unit);
    if (!known) {
      const units = unitsOf(name);
      throw new UserError(
        'load_refused',
        `--unit ${name}=${unit}: no such unit`,
        units.length > 0 ? units.join(', ') : 'money, dates and bands have units',
      );
    }
    const column =
      mapping[name]?.column ??
      files.flatMap(({ columns }) => columns).find((given) => namedColumn(given)?.field === name);
    if (column !== undefined) mapping[name] = { column, unit: known };
  }
  return mapping;
}

/** Thrown instead of a refusal where the one who loads can be asked. */
export class MappingNeeded extends Error {
  constructor(readonly question: MappingQuestion) {
    super('which column is which has to be asked');
  }
}

/** Refuses what needs a person, with the choices. */
export function refuseProposal(name: string, columns: readonly string[], { doubts, missing }: Proposal): UserError {
  const [first] = missing;
  const needed = doubts.filter((doubt) => doubt.needed);
  const choices = needed.map(({ column, near, why }) => `"${column}" may be meant for ${near}, but is ${why}`);
  const list = `its columns are ${columns.slice(0, 40).join(', ')}`;
  return new UserError(
    'load_refused',
    first
      ? `${name}, line 1: the required column ${first} is missing${missing.length > 1 ? `, and ${missing.slice(1).join(', ')}` : ''}`
      : `${name}, line 1: ${choices[0]}`,
    [
      ...choices,
      `say which column holds ${first ?? needed[0]?.near} with --map ${first ?? needed[0]?.near}=COLUMN, or use --layout (${layoutNames().join(', ')})`,
      list,
    ].join('; '),
  );
}

/** The pairs of a mapping. */
export const mappedColumns = (mapping: Mapping): [CanonicalName, MappedColumn][] =>
  Object.entries(mapping) as [CanonicalName, MappedColumn][];

const isCanonical = (name: string): name is CanonicalName => Object.hasOwn(canonicalColumns, name);

function refuseField(flag: string, name: string): UserError {
  return new UserError(
    'load_refused',
    `${flag} ${name}: no canonical column of this name`,
    `canonical columns: ${canonicalNames.join(', ')}`,
  );
}
