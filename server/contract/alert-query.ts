import * as z from 'zod';
import { type Alert, alertStates, outcomes, severities, workflows } from './alert.ts';
import { month } from './metric.ts';
import { after, limit } from './page.ts';

/** Where an alert stands in the inbox: what a page of it ends at. */
export type AlertPlace = Pick<Alert, 'fired_month' | 'severity' | 'id'>;

export function placeText({ fired_month, severity, id }: AlertPlace): string {
  return `${fired_month}.${severity}.${id}`;
}

const place = z
  .string()
  .regex(/^\d{4}-\d{2}\.(warn|critical)\.[0-9a-f]{32}$/, 'the `next` of the answer before')
  .transform((text): AlertPlace => {
    const [fired_month = '', severity, id = ''] = text.split('.');
    return { fired_month, severity: severity === 'critical' ? 'critical' : 'warn', id };
  });

const anyOf = <const T extends readonly string[]>(values: T) =>
  z.preprocess(
    (given) =>
      given === undefined
        ? []
        : [given]
            .flat()
            .flatMap((part) => String(part).split(','))
            .filter(Boolean),
    z.array(z.enum(values)),
  );

/** GET /api/alerts */
export const alertsQuery = z.strictObject({
  state: anyOf(alertStates).meta({ description: 'only these states of the machine; repeatable or a comma list' }),
  severity: anyOf(severities).meta({ description: 'only these severities' }),
  workflow: anyOf(workflows).meta({ description: 'only these states of the case' }),
  limit,
  after: place.optional().meta(after),
});

/** GET /api/evaluations */
export const evaluationsQuery = z.strictObject({
  rule: z.string().optional().meta({ description: 'only this rule, by id' }),
  month: month.optional().meta({ description: 'only this month' }),
  outcome: z.enum(outcomes).optional().meta({ description: 'only what was judged so' }),
  group: z
    .preprocess(
      (given) => (given === undefined ? [] : [given].flat()),
      z.array(z.string().regex(/^\w+:.+$/, 'name:value')),
    )
    .meta({ description: 'only groups of this value, `product:CASH`; repeatable' }),
  limit,
  after: z.coerce.number().int().optional().meta(after),
});

/** POST /api/evaluations */
export const evaluationBody = z.strictObject({
  as_of: month.optional().meta({ description: 'last month to judge; default: the newest loaded' }),
});
