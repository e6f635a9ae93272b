import type { MappingQuestion } from '../contract/load-preview.ts';
import { UserError } from '../errors.ts';
import { type CanonicalName, canonicalColumns, canonicalNames, columnOf } from './canonical.ts';
import type { StagedFile } from './file.ts';
import type { LoadJob } from './job.ts';
import { layoutNames } from './layout.ts';
import { doubtOf, isUnit, meaningOf, saysHowLate, splitUnit, type Unit } from './synonym.ts';

/** Where a canonical column comes from: a column of the tape and the unit its money is in. */
export type MappedColumn = { column: string; unit: Unit | null };
export type Mapping = Partial<Record<CanonicalName, MappedColumn>>;

/** A column whose name may stand for one that is required, but does not say so clearly enough. */
export type MappingDoubt = { column: string; near: CanonicalName; why: string };
export type Proposal = { mapping: Mapping; doubts: MappingDoubt[]; missing: CanonicalName[]; unread: string[] };

/**
 * Maps the columns of a tape: as asked (`--map`), else as saved for the source, else by name and synonym in either language.
 * An ambiguous name is never guessed: it is asked about where the column it may stand for is required, and not read elsewhere.
 */
export function proposeMapping(
  columns: readonly string[],
  asked: Mapping,
  saved: Mapping,
  asOf: string | undefined,
): Proposal {
  const mapping: Mapping = {};
  const known = (from: Mapping) => {
    for (const [name, mapped] of Object.entries(from) as [CanonicalName, MappedColumn][]) {
      if (!mapping[name] && columns.includes(mapped.column)) mapping[name] = mapped;
    }
  };
  known(asked);
  known(saved);
  const taken = () => new Set(Object.values(mapping).map(({ column }) => column));
  for (const column of columns) {
    if (taken().has(column)) continue;
    const plain = meaningOf(column);
    const { name: bare, unit } = splitUnit(column);
    const name = plain ?? meaningOf(bare);
    if (name && !mapping[name]) mapping[name] = { column, unit: plain ? null : unit };
  }
  const used = taken();
  const doubts = columns.flatMap((column) => {
    const doubt = used.has(column) ? null : doubtOf(column);
    return doubt && !mapping[doubt.near] ? [{ column, ...doubt }] : [];
  });
  const missing = canonicalNames.filter(
    (name) => columnOf(name).required && !mapping[name] && !(name === 'as_of' && asOf),
  );
  if (!mapping.dpd && !mapping.bucket_raw && !(mapping.status && saysHowLate(mapping.status.column)))
    missing.push('dpd');
  const needed = doubts.filter(({ near }) => missing.includes(near));
  return { mapping, doubts: needed, missing, unread: columns.filter((column) => !used.has(column)) };
}

/** The mapping a job asks for by `--map field=COLUMN` and `--unit field=万元`; refuses names that do not exist. */
export function askedMapping(files: readonly StagedFile[], job: LoadJob): Mapping {
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
    mapping[name] = { column, unit: splitUnit(column).unit };
  }
  for (const [name, unit] of Object.entries(job.units ?? {})) {
    if (!isCanonical(name) || columnOf(name).reading !== 'money') throw refuseField('--unit', name);
    if (!isUnit(unit))
      throw new UserError('load_refused', `--unit ${name}=${unit}: no such unit`, '元, 千元, 万元 or 分');
    const column =
      mapping[name]?.column ??
      files
        .flatMap(({ columns }) => columns)
        .find((given) => meaningOf(given) === name || meaningOf(splitUnit(given).name) === name);
    if (column !== undefined) mapping[name] = { column, unit };
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
  const choices = doubts.map(({ column, near, why }) => `"${column}" may be meant for ${near}, but is ${why}`);
  const list = `its columns are ${columns.slice(0, 40).join(', ')}`;
  return new UserError(
    'load_refused',
    first
      ? `${name}, line 1: the required column ${first} is missing${missing.length > 1 ? `, and ${missing.slice(1).join(', ')}` : ''}`
      : `${name}, line 1: ${choices[0]}`,
    [
      ...choices,
      `say which column holds ${first ?? doubts[0]?.near} with --map ${first ?? doubts[0]?.near}=COLUMN, or use --layout (${layoutNames().join(', ')})`,
      list,
    ].join('; '),
  );
}

const isCanonical = (name: string): name is CanonicalName => Object.hasOwn(canonicalColumns, name);

function refuseField(flag: string, name: string): UserError {
  return new UserError(
    'load_refused',
    `${flag} ${name}: no canonical column of this name`,
    `canonical columns: ${canonicalNames.join(', ')}`,
  );
}
