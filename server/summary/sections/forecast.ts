import { forecastQuery } from '../../contract/forecast.ts';
import { askForecast } from '../../forecast/ask-forecast.ts';
import { named, type Piece, shown } from '../say.ts';
import { type Make, sectionOf, tableOf } from '../scope.ts';

/** Months ahead that are told. */
const horizon = 3;

/** What is expected if rolls hold (domain.md §3.7), from the month and those before it only, beside how far past forecasts were off. */
export const makeForecast: Make = async (scope, facts) => {
  const { book, source, month, words } = scope;
  const { names, columns } = words;
  const asked = { source: source.id, month, threshold: 30, horizon, of: 'rate,entry,loss', scheme: source.scheme };
  const { rate, entry, loss } = await askForecast(book, forecastQuery.parse(asked));
  const sentences: Piece[][] = [];
  const told = (rate?.points ?? []).map((point) =>
    facts.note({
      ...{ id: `expected_rate:${point.h}`, name: names.expectedRate, unit: 'rate', metric: rate?.metric ?? null },
      ...{ month: point.month, value: point.value, numerator: point.numerator, denominator: point.denominator },
    }),
  );
  const errors = (rate?.errors ?? []).map(({ h, n, mape }) => {
    const reason = mape === null ? 'insufficient' : null;
    const group = { h: String(h), forecasts: String(n) };
    return facts.note({ id: `past_error:${h}`, name: names.pastError, unit: 'change', value: mape, reason, group });
  });
  const forecast = told.at(-1);
  const error = errors.find(({ id, value }) => id === `past_error:${horizon}` && value !== null) ?? null;
  if (forecast) sentences.push(words.forecastRate({ forecast, error }));
  for (const [id, name, part] of [
    ['expected_entry', names.expectedEntry, entry],
    ['expected_loss', names.expectedLoss, loss],
  ] as const) {
    if (!part) continue;
    const fact = facts.note({ id, name, unit: 'money', value: part.value, reason: part.reason });
    if (fact.value !== null) sentences.push(words.stated(fact));
  }
  return {
    section: sectionOf(
      scope,
      'forecast',
      sentences.length > 0 ? sentences : [[words.noForecast]],
      tableOf(
        [columns.figure, columns.at, columns.value, names.pastError],
        told.map((fact, at) => {
          const off = errors.find(({ id }) => id === `past_error:${at + 1}`);
          return {
            level: null,
            cells: [
              named(fact),
              { text: fact.month, fact: fact.id, field: 'month' },
              shown(fact),
              off ? shown(off) : plainDash,
            ],
          };
        }),
      ),
    ),
  };
};

const plainDash = { text: '\u2013', fact: null, field: null };
