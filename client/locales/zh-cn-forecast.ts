import type { enForecast } from './en-forecast.ts';

export const zhForecast: typeof enForecast = {
  forecast: {
    expected: (threshold, month) => `预计 ${month}新增 ${threshold}+`,
    expectedHow: (threshold) => `未达 ${threshold}+ 天的余额 × 最近六个月合并的一个月内越过比例，不含新放款。`,
    band: (low, high) => `80% 区间：${low} 至 ${high}。`,
    error: (months, error, count) => `以往提前 ${months} 个月的预测平均偏差 ${error}（${count} 次）。`,
    noError: '以往的预测尚无到期可比的。',
    path: (product, month, rate) => `虚线：若迁徙率不变，${product} ${month}为 ${rate}。`,
    ahead: (month, rate) => `若迁徙率不变，${month} ${rate}`,
    tip: (product, month, rate, band) => `${product} · ${month} · 若迁徙率不变 ${rate}${band}`,
    between: (low, high) => `（80%：${low} 至 ${high}）`,
    short: '此前须有连续六个月的数据',
    inMoney: '只按金额预测',
    notOfPart: '不对单个批次或档位预测',
    space: '',
  },
};
