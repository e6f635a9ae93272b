import type { BookMonth } from './book.ts';
import { dateText } from './calendar.ts';
import { type CsvFile, money, openCsv } from './csv.ts';
import type { LoanFacts } from './loan.ts';

const columns: Record<string, (facts: LoanFacts) => string> = {
  loan_id: ({ id }) => id,
  orig_date: ({ cohort, lentDay }) => dateText(cohort, lentDay),
  orig_amount: ({ amount }) => money(amount),
  product_orig: ({ product }) => product.code,
  grade_orig: ({ grade }) => grade.code,
  channel: ({ channel }) => channel.code,
  term_months: ({ schedule }) => (schedule ? String(schedule.term) : ''),
  first_due_date: ({ cohort, dueDay }) => dateText(cohort + 1, dueDay),
};
const values = Object.values(columns);

/** originations.csv (domain.md §1.2): each loan once, in the month it is first on a tape. */
export function openOriginations(path: string): { add(bookMonth: BookMonth): Promise<void>; close(): Promise<void> } {
  const file: CsvFile = openCsv(path, Object.keys(columns));
  let first = true;
  return {
    async add({ month, loans }) {
      for (const ofProduct of loans) {
        // the month's own stand last
        const from = first ? 0 : ofProduct.findLastIndex(({ facts }) => facts.cohort !== month) + 1;
        for (const { facts } of ofProduct.slice(from)) {
          await file.write(`${values.map((value) => value(facts)).join(',')}\n`);
        }
      }
      first = false;
    },
    close: file.close,
  };
}
