import type { Name } from '../contract/catalog.ts';
import type { CanonicalName } from './canonical.ts';

/** What each canonical column is called where people choose one (domain.md §1.1). */
export const fieldNames: Record<CanonicalName, Name> = {
  as_of: { en: 'Reporting date', zh: '统计日期' },
  loan_id: { en: 'Loan number', zh: '借据号' },
  product: { en: 'Product', zh: '产品' },
  orig_date: { en: 'Lending date', zh: '放款日期' },
  orig_amount: { en: 'Amount lent', zh: '放款金额' },
  balance: { en: 'Balance', zh: '贷款余额' },
  dpd: { en: 'Days past due', zh: '逾期天数' },
  dpd_hi: { en: 'Days past due, at most', zh: '逾期天数上限' },
  dpd_reported: { en: 'Days past due, as reported', zh: '上报逾期天数' },
  bucket_raw: { en: 'Overdue band', zh: '逾期区间' },
  dpd_method: { en: 'Method of counting days', zh: '逾期口径' },
  status: { en: 'Loan status', zh: '贷款状态' },
  overdue_amount: { en: 'Overdue amount', zh: '逾期金额' },
  overdue_principal: { en: 'Overdue principal', zh: '逾期本金' },
  due_amount: { en: 'Due this month', zh: '当期应还' },
  paid_amount: { en: 'Paid this month', zh: '当期实还' },
  chargeoff_amount: { en: 'Amount charged off', zh: '核销金额' },
  chargeoff_date: { en: 'Charge-off date', zh: '核销日期' },
  recovery_amount: { en: 'Recovered after charge-off', zh: '核销后回收' },
  five_class: { en: 'Five-category class', zh: '五级分类' },
  restructured: { en: 'Restructured', zh: '重组标志' },
  restructure_date: { en: 'Restructuring date', zh: '重组日期' },
  restructure_type: { en: 'Kind of restructuring', zh: '重组方式' },
  first_due_date: { en: 'First due date', zh: '首次还款日' },
  term_months: { en: 'Term in months', zh: '期限（月）' },
  rate: { en: 'Annual rate', zh: '年利率' },
  repay_method: { en: 'Repayment method', zh: '还款方式' },
  grade: { en: 'Grade', zh: '风险等级' },
  channel: { en: 'Channel', zh: '渠道' },
  region: { en: 'Region', zh: '地区' },
  occupation: { en: 'Occupation', zh: '职业' },
  funder: { en: 'Funder', zh: '资金方' },
  customer_id: { en: 'Customer pseudonym', zh: '客户号（脱敏）' },
  age: { en: 'Age', zh: '年龄' },
  income_annual: { en: 'Annual income', zh: '年收入' },
  currency: { en: 'Currency', zh: '币种' },
};

/** The name of a column of a tape, or of a table beside it: those are called what they are. */
export const fieldName = (column: string): Name =>
  Object.entries(fieldNames).find(([name]) => name === column)?.[1] ?? { en: column, zh: column };
