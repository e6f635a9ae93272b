import type { Decimal, Field, Table, Vector } from 'apache-arrow';

export type ResultKind = 'number' | 'time' | 'text' | 'boolean' | 'other';
/** A value of a result as it is compared and drawn; a whole number beyond 2^53 stays one. */
export type ResultValue = string | number | bigint | boolean | null;
/** One column, read by row; nothing is made of it before it is asked for. */
export type ResultColumn = {
  name: string;
  /** As the engine calls it. */
  type: string;
  kind: ResultKind;
  value: (row: number) => ResultValue;
  /** Of decimals with all their digits: without the point, to order them and tell them apart as numbers cannot. */
  unscaled?: (row: number) => bigint | null;
  /** The value whole, as it is copied; empty where it is null. */
  whole: (row: number) => string;
  /** The value as it is shown, decimals alike in the column; null where it is null. */
  shown: (row: number) => string | null;
};
/** A result by column. */
export type ResultTable = { columns: readonly ResultColumn[]; rowCount: number };

/** Arrow's numbers of types, by what we make of them. */
const kinds: Record<number, ResultKind> = {
  2: 'number',
  3: 'number',
  5: 'text',
  6: 'boolean',
  8: 'time',
  9: 'time',
  10: 'time',
  20: 'text',
};
const [dictionary, floating, decimal, date, clock, timestamp] = [-1, 3, 7, 8, 9, 10];

export function readResult(table: Table): ResultTable {
  const columns = table.schema.fields.flatMap((field, at) => {
    const vector = table.getChildAt(at);
    return vector ? [readColumn(field, vector, table.numRows)] : [];
  });
  return { columns, rowCount: table.numRows };
}

function readColumn(field: Field, vector: Vector, rowCount: number): ResultColumn {
  const { typeId } = field.type;
  if (typeId === decimal) return readDecimals(field, vector);
  const kind = typeId === dictionary ? 'text' : (kinds[typeId] ?? 'other');
  const value = valueOf(field, vector);
  const whole = (row: number) => {
    const found = value(row);
    return found === null ? '' : String(found);
  };
  const digits = typeId === floating ? digitsOf(value, rowCount) : null;
  const shown = (row: number) => {
    const found = value(row);
    if (found === null) return null;
    return digits !== null && typeof found === 'number' ? shownNumber(found, digits) : String(found);
  };
  return { name: field.name, type: field.metadata.get('type') ?? String(field.type), kind, value, whole, shown };
}

/** Decimals: shown and copied with every digit, drawn as the nearest number. */
function readDecimals({ name, type, metadata }: Field, vector: Vector): ResultColumn {
  const unscaled = unscaledOf(vector);
  const shown = (row: number) => {
    const whole = unscaled(row);
    return whole === null ? null : decimalText(whole, (type as Decimal).scale);
  };
  const value = (row: number) => {
    const text = shown(row);
    return text === null ? null : Number(text);
  };
  const whole = (row: number) => shown(row) ?? '';
  return { name, type: metadata.get('type') ?? String(type), kind: 'number', value, unscaled, whole, shown };
}

function valueOf({ type }: Field, vector: Vector): (row: number) => ResultValue {
  const { typeId } = type;
  const read = typeId === timestamp ? wholeOf(vector) : (row: number): unknown => vector.get(row);
  const each = (make: (found: unknown) => ResultValue) => (row: number) => {
    const found = read(row);
    return found === null || found === undefined ? null : make(found);
  };
  if (typeId === date) return each((found) => dayText(Number(found)));
  if (typeId === timestamp)
    return each((found) => momentText(BigInt(found as bigint), perSecond[(type as { unit: number }).unit] ?? 1n));
  if (typeId === clock) return each((found) => clockText(BigInt(found as bigint)));
  return each((found) => (isPlain(found) ? found : textOf(found)));
}

const isPlain = (found: unknown): found is Exclude<ResultValue, null> =>
  ['string', 'number', 'bigint', 'boolean'].includes(typeof found);

/** Lists and structs as JSON, whole numbers in them too. */
const textOf = (found: unknown): string =>
  JSON.stringify(found, (_name, part: unknown) => (typeof part === 'bigint' ? Number(part) : part));

/** Units of a moment, as Arrow numbers them: seconds, milli-, micro- and nanoseconds. */
const perSecond = [1n, 1_000n, 1_000_000n, 1_000_000_000n];

/** Whole numbers of a column as they were sent: Arrow's own reader of moments stops at the year 2255. */
function wholeOf(vector: Vector): (row: number) => unknown {
  let start = 0;
  const chunks = vector.data.map((data) => ({
    values: data.values as ArrayLike<bigint>,
    start: (start += data.length) - data.length,
  }));
  return (row) => {
    const chunk = vector.isValid(row) ? chunks.findLast((one) => one.start <= row) : undefined;
    return chunk?.values[row - chunk.start] ?? null;
  };
}

/** The engine's word for a day beyond all calendars. */
const beyond = (sign: number): string => (sign < 0 ? '-infinity' : 'infinity');

function dayText(milliseconds: number): string {
  const day = new Date(milliseconds);
  return Number.isNaN(day.getTime()) ? beyond(milliseconds) : day.toISOString().slice(0, 10);
}

/** `2026-02-01 10:00:00`, with the part of a second where there is one. */
function momentText(whole: bigint, unit: bigint): string {
  const seconds = whole / unit - (whole % unit < 0n ? 1n : 0n);
  const at = new Date(Number(seconds) * 1000);
  if (Number.isNaN(at.getTime())) return beyond(Number(seconds));
  return at.toISOString().slice(0, 19).replace('T', ' ') + partText(whole - seconds * unit, unit);
}

/** Microseconds of a day as a clock shows them. */
function clockText(microseconds: bigint): string {
  const unit = 1_000_000n;
  return new Date(Number(microseconds / unit) * 1000).toISOString().slice(11, 19) + partText(microseconds % unit, unit);
}

const partText = (part: bigint, unit: bigint): string =>
  part === 0n
    ? ''
    : `.${String(part)
        .padStart(String(unit).length - 1, '0')
        .replace(/0+$/, '')}`;

/** Arrow hands a decimal out as the words of its unscaled whole number, lowest first. */
const unscaledOf =
  (vector: Vector) =>
  (row: number): bigint | null => {
    const words: Uint32Array | null = vector.get(row);
    const bits = words && [...words].reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
    return words && bits !== null ? BigInt.asIntN(words.length * 32, bits) : null;
  };

function decimalText(whole: bigint, scale: number): string {
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return whole < 0n ? `-${text}` : text;
}

/** Decimals are told from so many rows, and are at most six. */
const [sampled, mostDigits] = [500, 6];

function digitsOf(value: ResultColumn['value'], rowCount: number): number {
  let digits = 0;
  for (let row = 0; row < Math.min(rowCount, sampled) && digits < mostDigits; row++) {
    const found = value(row);
    if (typeof found !== 'number' || !Number.isFinite(found)) continue;
    while (digits < mostDigits && !isWhole(found, digits)) digits++;
  }
  return digits;
}

const isWhole = (value: number, digits: number): boolean =>
  Math.abs(value - Number(value.toFixed(digits))) <= 1e-12 * Math.max(1, Math.abs(value));

function shownNumber(value: number, digits: number): string {
  const tooSmall = value !== 0 && Math.abs(value) < 0.5 * 10 ** -digits;
  if (tooSmall || Math.abs(value) >= 1e15 || !Number.isFinite(value)) return String(value);
  return value.toFixed(digits);
}
