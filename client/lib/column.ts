/** A value of an Arrow column as text. */
export const text = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell));
/** A value of an Arrow column as a number, whatever integer it is held in. */
export const number = (cell: unknown): number | null => (cell === null || cell === undefined ? null : Number(cell));
