import type { enDefinition } from './en-definition.ts';

export const zhDefinition: typeof enDefinition = {
  definition: {
    of: (what) => `何为“${what}”`,
    id: '编号',
    now: (month) => `数值（${month}）`,
    ratio: (numerator, denominator, value) => `${numerator} ÷ ${denominator} = ${value}。`,
    scheme: '分档规则',
    schemes: {
      cn: 'cn：N+ 指逾期超过 N 天，30+ 自第 31 天起',
      lt30: 'lt30：N+ 指逾期 N 天及以上，30+ 自第 30 天起',
    },
    basis: '口径',
    bases: { balance: '余额口径（整笔贷款）', count: '笔数口径' },
    showSql: '显示 SQL',
    hideSql: '隐藏 SQL',
    failed: '指标定义未能读取',
  },
};
