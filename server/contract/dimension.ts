/** What a figure can be grouped by; without zod, so that the client can list it too. */
export const cohortGrains = ['cohort', 'cohort_quarter', 'cohort_year'] as const;
export const dimensions = ['month', 'product', ...cohortGrains, 'mob', 'bucket', 'source'] as const;
export const segments = ['grade', 'channel', 'region', 'age_band', 'income_band', 'occupation'] as const;

export type Segment = (typeof segments)[number];
export type Dimension = (typeof dimensions)[number] | Segment;
