import type { Basis, Scheme } from '../../server/contract/metric.ts';

/** Words of the definition beside a number, in English. */
export const enDefinition = {
  definition: {
    of: (what: string) => `What is ${what}?`,
    id: 'Id',
    now: (month: string) => `In ${month}`,
    ratio: (numerator: string, denominator: string, value: string) => `${numerator} ÷ ${denominator} = ${value}`,
    scheme: 'Scheme',
    schemes: {
      cn: 'cn: N+ is more than N days, so 30+ begins with day 31',
      lt30: 'lt30: N+ is N days or more, so 30+ begins with day 30',
    } satisfies Record<Scheme, string>,
    basis: 'Basis',
    bases: { balance: 'balance, the whole loan', count: 'number of loans' } satisfies Record<Basis, string>,
    showSql: 'Show SQL',
    hideSql: 'Hide SQL',
    failed: 'The definition could not be read',
  },
};
