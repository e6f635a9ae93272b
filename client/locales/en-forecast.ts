/** Words of forecasts in English. */
export const enForecast = {
  forecast: {
    expected: (threshold: number, month: string) => `Expected to reach ${threshold}+ in ${month}`,
    expectedHow: (threshold: number) =>
      `Balance that stands below ${threshold}+ days, times the share that went past it in one month, over the last six months. New lending is not in it.`,
    band: (low: string, high: string) => `80% band: ${low} to ${high}.`,
    error: (months: number, error: string, count: number) =>
      `Forecasts of past months were off by ${error} on average, ${months === 1 ? 'a month' : `${months} months`} ahead (${count} of them).`,
    noError: 'No past forecast of this book has come due yet.',
    path: (product: string, month: string, rate: string) => `Dotted: ${product} if rolls hold, ${rate} in ${month}.`,
    ahead: (month: string, rate: string) => `${month} ${rate} if rolls hold`,
    tip: (product: string, month: string, rate: string, band: string) =>
      `${product} · ${month} · ${rate} if rolls hold${band}`,
    between: (low: string, high: string) => ` (80%: ${low} to ${high})`,
    short: 'six months in a row are needed before it',
    inMoney: 'told in money only',
    notOfPart: 'not told of single cohorts or buckets',
    space: ' ',
  },
};
