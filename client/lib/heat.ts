/** From far better to far worse than usual, as the tokens `--h-…` are named. */
export const heatSteps = ['better-2', 'better-1', 'norm', 'worse-1', 'worse-2', 'worse-3', 'worse-4'] as const;
export type HeatStep = (typeof heatSteps)[number];
