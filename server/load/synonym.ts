import { ambiguities, type Ambiguity } from '../contract/mapping.ts';
import { bareName, type CanonicalName, canonicalNames } from './canonical.ts';
import { monthly, splitUnit, type Unit, unitOf } from './unit.ts';

/** Other names of columns, Chinese tapes and public data sets (domain.md §1.5). Names that may mean two things stand in `ambiguous`. */
const synonyms: Partial<Record<CanonicalName, string[]>> = {
  loan_id: [
    '借据号',
    '借据编号',
    '贷款编号',
    '合同号',
    '订单号',
    'iou_id',
    'loan_no',
    'id',
    'Loan Sequence Number',
    'Loan Identifier',
  ],
  as_of: [
    '统计日期',
    '数据日期',
    '观察日',
    '账期',
    '月末日期',
    'stat_date',
    'data_dt',
    'Monthly Reporting Period',
    'ACT_PERIOD',
    'Monthly.Rpt.Prd',
  ],
  product: ['产品', '产品名称', '产品代码', '业务品种'],
  orig_date: ['放款日期', '发放日期', '起息日', 'lend_date', '借款成功日期', 'issue_d', 'ORIG_DATE', 'ORIG_DTE'],
  orig_amount: [
    '放款金额',
    '借款金额',
    '合同金额',
    '发放金额',
    'iou_amount',
    'funded_amnt',
    'Original UPB',
    'ORIG_UPB',
    'ORIG_AMT',
  ],
  balance: [
    '贷款余额',
    '剩余本金',
    '本金余额',
    '在贷余额',
    '待还本金',
    'loan_remamount',
    'out_prncp',
    'Current Actual UPB',
    'CURRENT_UPB',
    'LAST_UPB',
  ],
  dpd: ['逾期天数', '当前逾期天数', '标当前逾期天数', 'overdue_days', 'days_past_due'],
  status: ['贷款状态', '借据状态', 'loan_status'],
  overdue_amount: ['逾期金额', '逾期本息', '拖欠金额'],
  overdue_principal: ['逾期本金', '拖欠本金'],
  due_amount: ['当期应还', '应还本息'],
  paid_amount: ['当期实还', '本月实还', '实还金额'],
  chargeoff_amount: ['核销金额', '转呆账金额'],
  chargeoff_date: ['核销日期'],
  recovery_amount: ['核销后回收', '呆账回收'],
  five_class: ['五级分类', '风险分类', '资产分类'],
  restructured: ['展期标志', '重组标志', '延期还款标志', 'hardship_flag', 'Modification Flag', 'MOD_FLAG'],
  restructure_date: ['重组日期', '展期日期'],
  first_due_date: ['首次还款日', '首期还款日'],
  term_months: ['期限', '贷款期限', '期数'],
  rate: ['年利率', '利率', 'int_rate'],
  repay_method: ['还款方式'],
  grade: ['风险等级', '信用等级', '评级', '客户评级', '初始评级'],
  channel: ['渠道', '获客渠道'],
  region: ['地区', '省份'],
  funder: ['资金方'],
  customer_id: ['客户号'],
  age: ['年龄'],
  income_annual: ['年收入', '月收入', 'annual_inc'],
  occupation: ['职业', 'occ_type'],
  currency: ['币种'],
};

/** Names that must be asked about: what they hold is not what they seem to. */
const ambiguous: Record<string, { near: CanonicalName; because: Ambiguity }> = {
  最大逾期天数: { near: 'dpd', because: 'worst_ever' },
  历史最大逾期: { near: 'dpd', because: 'worst_ever' },
  历史最大逾期天数: { near: 'dpd', because: 'worst_ever' },
  逾期期数: { near: 'dpd', because: 'periods' },
  授信额度: { near: 'orig_amount', because: 'limit' },
  应收: { near: 'balance', because: 'interest' },
  应收账款: { near: 'balance', because: 'interest' },
  M值: { near: 'bucket_raw', because: 'bucket' },
  member_id: { near: 'loan_id', because: 'borrower' },
  loan_amnt: { near: 'orig_amount', because: 'asked_for' },
  out_prncp_inv: { near: 'balance', because: 'part' },
  delinq_amnt: { near: 'overdue_amount', because: 'all_loans' },
};

const monthlyIncome = ['月收入'].map(bareName);
const byBareName = new Map<string, CanonicalName>([
  ...canonicalNames.map((name): [string, CanonicalName] => [bareName(name), name]),
  ...Object.entries(synonyms).flatMap(([name, others]) =>
    others.map((other): [string, CanonicalName] => [bareName(other), name as CanonicalName]),
  ),
]);
const ambiguousByBareName = new Map(Object.entries(ambiguous).map(([name, meaning]) => [bareName(name), meaning]));

/** The canonical column a name stands for; null when it stands for none. */
export const meaningOf = (name: string): CanonicalName | null => byBareName.get(bareName(name)) ?? null;

/** What a column is and in which unit, by its name alone; null when that says nothing. A month's income is an annual one times twelve. */
export function namedColumn(column: string): { field: CanonicalName; unit: Unit | null } | null {
  const field = meaningOf(column) ?? meaningOf(splitUnit(column).name);
  return field && { field, unit: unitByName(field, column) };
}

/** The unit the name of a column gives the values of a field. */
export function unitByName(field: CanonicalName, column: string): Unit | null {
  const { name, unit } = splitUnit(column);
  const money = meaningOf(column) ? null : unit;
  if (field === 'income_annual' && monthlyIncome.includes(bareName(name))) return monthly(money);
  return unitOf(field, unit);
}

/** Why a name cannot be taken at its word; null when it can, or is unknown. */
export function doubtOf(name: string): { near: CanonicalName; because: Ambiguity; why: string } | null {
  const found = ambiguousByBareName.get(bareName(splitUnit(name).name));
  return found ? { ...found, why: ambiguities[found.because] } : null;
}

/** A status column that says how late a loan is (LendingClub's, domain.md §1.6), so that the tape needs no days past due. */
export const saysHowLate = (column: string): boolean => bareName(column) === bareName('loan_status');
