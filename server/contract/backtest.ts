import * as z from 'zod';

const count = z.int().min(0);
const ratio = z.number().nullable();

/** How a rule would have done (domain.md §4.5). Events are counted as hit or missed; alerts as true, false or neither. */
export const backtestFigures = z
  .object({
    events: count.meta({ description: 'months in which the outcome reached the threshold after a quiet time' }),
    hits: count.meta({ description: 'events with an alert in the `horizon` months before' }),
    missed: count,
    too_early: count.meta({ description: 'events too near the beginning of history to have been warned of' }),
    alerts: count.meta({ description: 'alerts that fired' }),
    true_alarms: count.meta({ description: 'alerts with an event in the `horizon` months after' }),
    false_alarms: count,
    in_event: count.meta({ description: 'alerts that fired while the outcome was past the threshold: no warning' }),
    censored: count.meta({ description: 'alerts whose horizon reaches beyond the newest month: not yet known' }),
    precision: ratio.meta({ description: 'true / (true + false alarms)' }),
    recall: ratio.meta({ description: 'hits / (hits + missed)' }),
    lead: z
      .object({ median: ratio, values: z.array(count) })
      .meta({ description: 'months from the earliest alert to its event, of each hit' }),
    alerts_per_group_year: ratio,
    share_firing: ratio.meta({ description: 'share of judged months with an alert firing' }),
  })
  .meta({ id: 'BacktestFigures' });
export type BacktestFigures = z.output<typeof backtestFigures>;
