const header = 'loan_id,product,as_of,orig_date,orig_amount,balance,dpd,overdue_amount,status';

/** One month of a product: loans of balance 100, the first `overdue` of them 45 days past due. */
export type ProductMonth = { month: string; product: string; loans: number; overdue: number };

/** A tape whose 30+ overdue rate of a product and month is overdue / loans, on either basis. */
export function overdueTape(months: readonly ProductMonth[]): string {
  const rows = months.flatMap(({ month, product, loans, overdue }) =>
    Array.from({ length: loans }, (_, at) => {
      const past = at < overdue ? '45,10' : '0,0';
      return `${product}-${at},${product},${month}-28,2023-06-15,200,100,${past},active`;
    }),
  );
  return [header, ...rows, ''].join('\n');
}
