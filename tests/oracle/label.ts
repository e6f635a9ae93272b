/** Months counted from year 0 as YYYY-MM. */
export const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

export const quarterText = (month: number): string => `${Math.floor(month / 12)}-Q${Math.floor((month % 12) / 3) + 1}`;

export const yearText = (month: number): string => String(Math.floor(month / 12));
