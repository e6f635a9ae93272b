import type { enSummary } from './en-summary.ts';

export const zhSummary: typeof enSummary = {
  summary: {
    month: '月份',
    print: '打印',
    brand: 'Forewarn 月度风险简报',
    failed: '简报未能读取',
    changes: (month, year) => `较上月 ${month}，同比 ${year}`,
    text: '对本月的评论',
    add: '添加评论',
    added: '已保存，附作者与日期。',
    addFailed: '评论未能保存',
  },
};
