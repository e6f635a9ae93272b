import type { Address } from './address.ts';
import type { Selection } from './selection.ts';

/** What is in focus after a pick: the one alone, or with `add` beside the others; picking what is in focus lets go of it. */
export function toggled(chosen: readonly string[], id: string, add: boolean): readonly string[] {
  const others = chosen.filter((other) => other !== id);
  const wasChosen = others.length < chosen.length;
  if (add) return wasChosen ? others : [id, ...chosen];
  return wasChosen && others.length === 0 ? [] : [id];
}

/** Puts a cohort in focus; with `add` the cohorts in focus reach as far as it. */
export function focusCohort({ focus_cohort: now }: Selection, cohort: string, add: boolean): Partial<Address> {
  if (add && now) {
    return {
      focus_cohort_from: cohort < now.from ? cohort : now.from,
      focus_cohort_to: cohort > now.to ? cohort : now.to,
    };
  }
  return now?.from === cohort && now.to === cohort
    ? noCohortFocus
    : { focus_cohort_from: cohort, focus_cohort_to: cohort };
}

const noCohortFocus = { focus_cohort_from: undefined, focus_cohort_to: undefined } satisfies Partial<Address>;
export const noFocus = { focus: [], focus_bucket: [], ...noCohortFocus } satisfies Partial<Address>;

export const hasFocus = ({ focus, focus_bucket, focus_cohort }: Selection): boolean =>
  focus.length > 0 || focus_bucket.length > 0 || focus_cohort !== undefined;
