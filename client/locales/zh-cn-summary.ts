import type { enSummary } from './en-summary.ts';

export const zhSummary: typeof enSummary = {
  summary: {
    month: '月份',
    print: '打印',
    brand: 'Forewarn 月度风险简报',
    failed: '简报未能读取',
    changes: (month, year) => `较上月 ${month}，同比 ${year}`,
    rows: (count) => `${count} 行数据`,
    kind: '添加',
    kinds: { commentary: '评论', decision: '决定', progress: '决定的进展' },
    texts: { commentary: '对本月的评论', decision: '决定事项', progress: '进展情况' },
    adds: { commentary: '添加评论', decision: '添加决定', progress: '添加进展' },
    kept: {
      commentary: '已保存，附作者与日期。',
      decision: '决定已保存，附作者与日期。',
      progress: '进展已保存，附作者与日期。',
    },
    owner: '负责人',
    due: '期限',
    effect: '预期影响（可不填）',
    decision: '决定',
    state: '状态',
    states: { open: '进行中', done: '已完成', dropped: '已取消' },
    addFailed: '未能保存',
  },
};
