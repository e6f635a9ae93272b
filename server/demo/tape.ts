import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { dateText, daysIn } from './calendar.ts';
import type { BookMonth } from './book.ts';
import type { Loan, LoanFacts } from './loan.ts';

type Columns<T> = Record<string, (from: T) => string>;

const factColumns: Columns<LoanFacts> = {
  loan_id: ({ id }) => id,
  customer_id: ({ customer }) => customer.id,
  product: ({ product }) => product.code,
  orig_date: ({ cohort, lentDay }) => dateText(cohort, lentDay),
  orig_amount: ({ amount }) => money(amount),
  first_due_date: ({ cohort, dueDay }) => dateText(cohort + 1, dueDay),
  term_months: ({ schedule }) => (schedule ? String(schedule.term) : ''),
  rate: ({ rate }) => String(rate),
  repay_method: ({ product }) => product.repay_method,
  grade: ({ grade }) => grade.code,
  channel: ({ channel }) => channel.code,
  region: ({ customer }) => customer.region.code,
  occupation: ({ customer }) => customer.occupation.code,
  age: ({ age }) => String(age),
  income_annual: ({ customer }) => String(customer.income),
};

const monthColumns: Columns<Loan> = {
  status: ({ status }) => status,
  balance: ({ balance }) => money(balance),
  dpd: ({ dpd, status }) => (status === 'active' ? String(dpd) : ''),
  overdue_amount: ({ overdue }) => money(overdue),
  overdue_principal: ({ overduePrincipal }) => money(overduePrincipal),
  due_amount: ({ due }) => money(due),
  paid_amount: ({ paid }) => money(paid),
  chargeoff_amount: ({ chargeoffMonth, chargeoffAmount }) => (chargeoffMonth === null ? '' : money(chargeoffAmount)),
  chargeoff_date: ({ chargeoffMonth }) => (chargeoffMonth === null ? '' : monthEnd(chargeoffMonth)),
  recovery_amount: ({ chargeoffMonth, recovered }) => (chargeoffMonth === null ? '' : money(recovered)),
  restructured: ({ restructureMonth }) => String(restructureMonth !== null),
  restructure_date: ({ restructureMonth }) => (restructureMonth === null ? '' : monthEnd(restructureMonth)),
  restructure_type: ({ restructureMonth, facts }) =>
    restructureMonth === null ? '' : facts.schedule ? 'extension' : 'instalment_plan',
};

const factValues = Object.values(factColumns);
const monthValues = Object.values(monthColumns);

/** Writes one month's tape as csv, gzipped where the name ends in .gz; returns the number of rows. */
export async function writeTape(path: string, bookMonth: BookMonth): Promise<number> {
  const steps = path.endsWith('.gz') ? [createGzip()] : [];
  await pipeline([Readable.from(tapeText(bookMonth)), ...steps, createWriteStream(path, { highWaterMark: 1 << 20 })]);
  return bookMonth.loans.reduce((sum, loans) => sum + loans.length, 0);
}

const chunkLength = 1 << 16;

function* tapeText({ month, loans }: BookMonth): Generator<Buffer> {
  const asOf = monthEnd(month);
  let text = `as_of,${[...Object.keys(factColumns), ...Object.keys(monthColumns)].join(',')}\n`;
  for (const ofProduct of loans) {
    for (const loan of ofProduct) {
      loan.factText ??= factValues.map((value) => `,${value(loan.facts)}`).join('');
      let row = asOf + loan.factText;
      for (const value of monthValues) row += `,${value(loan)}`;
      text += `${row}\n`;
      if (text.length >= chunkLength) {
        yield Buffer.from(text, 'latin1');
        text = '';
      }
    }
  }
  yield Buffer.from(text, 'latin1');
}

function monthEnd(month: number): string {
  return dateText(month, daysIn(month));
}

/** Cents as currency units with two decimals. */
function money(cents: number): string {
  const whole = Math.abs(cents);
  const rest = whole % 100;
  return `${cents < 0 ? '-' : ''}${(whole - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}
