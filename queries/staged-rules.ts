import type { QualityRule } from './check.ts';

/** The rules the loader applies to rows before there is a snapshot to ask; those that need one are the files of quality/. */
export const stagedRules = {
  value_missing: {
    question: 'Which rows lack a value they cannot do without?',
    name: { en: 'Value missing', zh: '必填值缺失' },
    severity: 'warn',
    policy: 'set_aside',
  },
  value_unreadable: {
    question: 'Which rows hold a value that cannot be read, or is out of its range?',
    name: { en: 'Value unreadable', zh: '取值无法识别' },
    severity: 'warn',
    policy: 'set_aside',
  },
  layout_reject: {
    question: 'Which rows does the layout refuse?',
    name: { en: 'Refused by the layout', zh: '版式拒收' },
    severity: 'warn',
    policy: 'set_aside',
  },
  total_row: {
    question: 'Which rows are a sum of others, below a table?',
    name: { en: 'Total below the rows', zh: '合计行' },
    severity: 'info',
    policy: 'set_aside',
  },
  multi_asof: {
    question: 'Which rows have an older date than others of the same month?',
    name: { en: 'Older date in the same month', zh: '同月有多个统计日期' },
    severity: 'warn',
    policy: 'set_aside',
  },
  dup_identical: {
    question: 'Which rows stand more than once?',
    name: { en: 'Identical duplicates', zh: '完全重复行' },
    severity: 'info',
    policy: 'collapsed',
  },
  dup_conflict: {
    question: 'Which rows contradict another row of the same loan and month?',
    name: { en: 'Conflicting duplicates', zh: '重复且冲突' },
    severity: 'warn',
    policy: 'set_aside',
  },
  column_unread: {
    question: 'Which columns of the tape are not read?',
    name: { en: 'Columns not read', zh: '未读取的列' },
    severity: 'info',
    policy: 'kept',
  },
  lines_above: {
    question: 'Which files have titles or blank lines above the names of their columns?',
    name: { en: 'Lines above the header', zh: '表头上方有其他行' },
    severity: 'info',
    policy: 'kept',
  },
  no_final_newline: {
    question: 'Which files do not end with a line break, and may have been cut off?',
    name: { en: 'No line break at the end', zh: '文件末尾无换行' },
    severity: 'warn',
    policy: 'kept',
  },
  control_total: {
    question: 'Which totals stated by the lender does the tape give?',
    name: { en: 'Control total met', zh: '控制总数相符' },
    severity: 'info',
    policy: 'kept',
  },
  check_unfinished: {
    question: 'Which checks did not end within their time limit?',
    name: { en: 'Check not finished', zh: '检查未完成' },
    severity: 'warn',
    policy: 'kept',
  },
} as const satisfies Record<string, QualityRule>;

/** The rule a row is set aside by, told by its reason and the column that is wrong (of `stage.row`, and of table quarantine). */
export function ruleOf(reason: string, column: string | null): keyof typeof stagedRules {
  if (reason === 'dup_identical' || reason === 'dup_conflict') return reason;
  if (reason === reasons.total) return 'total_row';
  if (reason === reasons.replaced || reason.startsWith('older date')) return 'multi_asof';
  if (column === null) return 'layout_reject';
  return reason.endsWith(' missing') ? 'value_missing' : 'value_unreadable';
}

/** Reasons of rows that are set aside with nothing wrong in them. */
export const reasons = { total: 'total of other rows', replaced: 'replaced by a later date of the month' } as const;
