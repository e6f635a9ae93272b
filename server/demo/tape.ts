import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { BookMonth } from './book.ts';
import { dateText } from './calendar.ts';
import { money, monthEnd } from './csv.ts';
import { classOf } from './five-class.ts';
import type { Loan, LoanFacts } from './loan.ts';

/** SQL type for Parquet, and the value as text; '' is null. The month is the tape's. */
type Column<T> = readonly [type: string, value: (from: T, month: number) => string];
type Columns<T> = Record<string, Column<T>>;

const amount = 'DECIMAL(18,2)';

const factColumns: Columns<LoanFacts> = {
  loan_id: ['VARCHAR', ({ id }) => id],
  customer_id: ['VARCHAR', ({ customer }) => customer.id],
  product: ['VARCHAR', ({ product }) => product.code],
  orig_date: ['DATE', ({ cohort, lentDay }) => dateText(cohort, lentDay)],
  orig_amount: [amount, (facts) => money(facts.amount)],
  first_due_date: ['DATE', ({ cohort, dueDay }) => dateText(cohort + 1, dueDay)],
  term_months: ['INTEGER', ({ schedule }) => (schedule ? String(schedule.term) : '')],
  rate: ['DOUBLE', ({ rate }) => String(rate)],
  repay_method: ['VARCHAR', ({ product }) => product.repay_method],
  grade: ['VARCHAR', ({ grade }) => grade.code],
  channel: ['VARCHAR', ({ channel }) => channel.code],
  region: ['VARCHAR', ({ customer }) => customer.region.code],
  occupation: ['VARCHAR', ({ customer }) => customer.occupation.code],
  age: ['INTEGER', ({ age }) => String(age)],
  income_annual: [amount, ({ customer }) => String(customer.income)],
  funder: ['VARCHAR', ({ funder }) => funder.code],
  currency: ['VARCHAR', () => 'CNY'],
  dpd_method: ['VARCHAR', () => 'calendar'],
};

const monthColumns: Columns<Loan> = {
  status: ['VARCHAR', (loan) => loan.status],
  balance: [amount, (loan) => money(loan.balance)],
  due_amount: [amount, (loan) => money(loan.due)],
  paid_amount: [amount, (loan) => money(loan.paid)],
};

/** Columns that say the same of every loan in good standing. */
const troubleColumns: Columns<Loan> = {
  dpd: ['INTEGER', (loan) => (loan.status === 'active' ? String(loan.dpd) : '')],
  overdue_amount: [amount, (loan) => money(loan.overdue)],
  overdue_principal: [amount, (loan) => money(loan.overduePrincipal)],
  chargeoff_amount: [amount, (loan) => (loan.chargeoffMonth === null ? '' : money(loan.chargeoffAmount))],
  chargeoff_date: ['DATE', (loan) => (loan.chargeoffMonth === null ? '' : monthEnd(loan.chargeoffMonth))],
  recovery_amount: [amount, (loan) => (loan.chargeoffMonth === null ? '' : money(loan.recovered))],
  five_class: ['VARCHAR', classOf],
  restructured: ['BOOLEAN', (loan) => (loan.restructured?.told ? 'true' : 'false')],
  restructure_date: ['DATE', (loan) => (loan.restructured?.told ? monthEnd(loan.restructured.month) : '')],
  restructure_type: ['VARCHAR', (loan) => (loan.restructured?.told ? loan.restructured.type : '')],
};

const factTexts = Object.values(factColumns).map(([, text]) => text);
const monthTexts = Object.values(monthColumns).map(([, text]) => text);
const troubleTexts = Object.values(troubleColumns).map(([, text]) => text);

/** Every column of a tape, in order, with its SQL type. */
export const tapeTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ as_of: ['DATE'], ...factColumns, ...monthColumns, ...troubleColumns }).map(([name, [type = '']]) => [
    name,
    type,
  ]),
);

/** Writes one month's tape as csv, gzipped where the name ends in .gz; returns the number of rows. */
export async function writeTape(path: string, bookMonth: BookMonth): Promise<number> {
  const steps = path.endsWith('.gz') ? [createGzip()] : [];
  await pipeline([Readable.from(tapeText(bookMonth)), ...steps, createWriteStream(path, { highWaterMark: 1 << 20 })]);
  return bookMonth.loans.reduce((sum, loans) => sum + loans.length, 0);
}

const chunkLength = 1 << 16;

function* tapeText({ month, loans }: BookMonth): Generator<Buffer> {
  const asOf = monthEnd(month);
  const trouble = (loan: Loan): string => {
    let part = '';
    for (const text of troubleTexts) part += `,${text(loan, month)}`;
    return part;
  };
  let goodStanding: string | null = null;
  let chunk = `${Object.keys(tapeTypes).join(',')}\n`;
  for (const ofProduct of loans) {
    for (const loan of ofProduct) {
      loan.factText ??= factTexts.map((text) => `,${text(loan.facts, month)}`).join('');
      chunk += asOf + loan.factText;
      for (const text of monthTexts) chunk += `,${text(loan, month)}`;
      if (loan.status === 'active' && loan.dpd === 0 && !loan.restructured) {
        goodStanding ??= trouble(loan);
        chunk += goodStanding;
      } else chunk += trouble(loan);
      chunk += '\n';
      if (chunk.length >= chunkLength) {
        yield Buffer.from(chunk, 'latin1');
        chunk = '';
      }
    }
  }
  yield Buffer.from(chunk, 'latin1');
}
