import { daysIn } from './calendar.ts';
import { type EventOf, eventsOf } from './event.ts';
import { type Customer, type Loan, openLoan } from './loan.ts';
import type { Parameters, Product, Segment } from './parameters.ts';
import { createRandom, drawInteger, drawLogNormal, drawOne, type Random } from './random.ts';
import { createSchedule, type Schedule } from './schedule.ts';

const knownCustomers = 500;
const latestDueDay = 27;

/** One product's lending desk: each call lends one more loan of that cohort. It draws from a stream of its own, whatever becomes of the loans. */
export function createLending(parameters: Parameters, product: Product, seed: number): (cohort: number) => Loan {
  const { segments } = parameters;
  const events = eventsOf(parameters.events, 'cohort').filter((event) => event.product === product.code);
  const random = createRandom(seed, `lending ${product.code}`);
  const funding = createRandom(seed, `funder ${product.code}`);
  const productNumber = String(parameters.products.indexOf(product) + 1).padStart(2, '0');
  const schedules = new Map<string, Schedule>();
  const known: Customer[] = [];
  let lent = 0;

  const scheduleOf = (months: number, rate: number): Schedule => {
    const key = `${months} ${rate}`;
    const schedule = schedules.get(key) ?? createSchedule(product.repay_method, months, rate);
    schedules.set(key, schedule);
    return schedule;
  };

  return (cohort) => {
    lent += 1;
    const number = `${productNumber}${String(lent).padStart(8, '0')}`;
    const event = events.find((one) => isIn(one, cohort));
    const returning = random() < segments.known_customer ? known[drawInteger(random, known.length)] : undefined;
    const customer = returning ?? newCustomer(segments, `C${number}`, cohort, random);
    if (known.length < knownCustomers) known.push(customer);
    else known[drawInteger(random, knownCustomers)] = customer;

    const grade = drawOne(random, segments.grade, (_, at) => product.grades[at] ?? 0);
    const channel = drawOne(random, segments.channel, (one) => one.share * factor(event, one, 'share', cohort));
    const term = product.terms.length > 0 ? drawOne(random, product.terms, ({ share }) => share).months : null;
    const rate = product.rates[segments.grade.indexOf(grade)] ?? 0;
    const { median, spread, step, max } = product.amount;
    const amount = Math.min(max, Math.max(step, Math.round(drawLogNormal(random, median, spread) / step) * step));
    const lentDay = 1 + drawInteger(random, daysIn(cohort));
    const age = Math.floor((cohort - customer.birthMonth) / 12);
    return openLoan({
      id: number,
      customer,
      product,
      cohort,
      lentDay,
      dueDay: Math.min(lentDay, latestDueDay),
      amount: amount * 100,
      rate,
      schedule: term === null ? null : scheduleOf(term, rate),
      grade,
      channel,
      funder: drawOne(funding, segments.funder, ({ share }) => share),
      age,
      miss:
        product.miss *
        grade.miss *
        channel.miss *
        customer.region.miss *
        customer.occupation.miss *
        (segments.age.findLast(({ from }) => from <= age)?.miss ?? 1) *
        factor(event, channel, 'miss', cohort),
      roll: product.roll * factor(event, channel, 'roll', cohort),
      use: random(),
    });
  };
}

function newCustomer(segments: Parameters['segments'], id: string, cohort: number, random: Random): Customer {
  const occupation = drawOne(random, segments.occupation, ({ share }) => share);
  const { from, to } = drawOne(random, segments.age, ({ share }) => share);
  return {
    id,
    birthMonth: cohort - (from * 12 + drawInteger(random, (to - from + 1) * 12)),
    income: Math.round(drawLogNormal(random, occupation.income, segments.income_spread) / 1000) * 1000,
    region: drawOne(random, segments.region, ({ share }) => share),
    occupation,
  };
}

function isIn(event: EventOf<'cohort'>, cohort: number): boolean {
  return event.cohort_from <= cohort && cohort <= event.cohort_to;
}

/** A planted event's factor, ramped up over its first cohorts; 1 for a loan it does not concern. */
function factor(
  event: EventOf<'cohort'> | undefined,
  channel: Segment,
  kind: 'miss' | 'roll' | 'share',
  cohort: number,
): number {
  if (!event || (event.channel !== null && event.channel !== channel.code)) return 1;
  return 1 + (event[kind] - 1) * Math.min(1, (cohort - event.cohort_from + 1) / event.ramp_months);
}
