/** What Monitor asks, for benchmarks that put it under load. */
export const questions = [
  'overdue_rate_30?by=month,product',
  'overdue_rate_90?by=month,product&basis=count',
  'balance_total?by=month,bucket',
  'overdue_rate_30?by=month,cohort',
  'nfr_0?by=month,product',
];
