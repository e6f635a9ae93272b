import type { Fact } from '../contract/summary.ts';
import { listed, monthOf, nameOf, type Piece, pointsOf, say, type Since, sizeOf, valueOf, wayOf } from './say.ts';
import { labelsZh } from './labels-zh.ts';
import type { Words } from './words.ts';

const lang = 'zh-CN';
const and = (facts: readonly Fact[]): Piece[] =>
  listed(
    facts.map((fact) => [nameOf(fact)]),
    '、',
    '、',
  );
const period = { change_month: '较上月', change_year: '同比' };
const same = { change_month: '与上月持平', change_year: '同比持平' };

/** 较上月上升 0.04 个百分点；未知则不提。金额用“增长”，比率用“上升”。 */
function moved(fact: Fact, since: Since): Piece[] {
  const way = wayOf(fact[since]);
  if (way === null) return [];
  const rises = fact[since]?.unit === 'share' ? '增长' : '上升';
  return way === 'none'
    ? [same[since]]
    : say`${period[since]}${way === 'up' ? rises : '下降'} ${sizeOf(fact, since, lang)}`;
}

function changes(fact: Fact): Piece[] {
  const known = [moved(fact, 'change_month'), moved(fact, 'change_year')].filter(({ length }) => length > 0);
  return known.length === 0 ? ['，无可比的往期'] : ['，', ...listed(known, '，', '，')];
}

/** 简体中文。 */
export const wordsZh: Words = {
  title: '月度风险简报',
  asOf: (day, snapshot) => `数据截至 ${day}，加载 ${snapshot}`,
  generated: '生成数据',
  headline: ({ critical, warn, isLimited }, rate) => {
    const move = rate.value === null ? [] : moved(rate, 'change_month');
    const tail = say`${nameOf(rate)} ${valueOf(rate)}${move.length > 0 ? ['，', ...move] : []}`;
    if (!isLimited) return tail;
    const states = [
      ...(critical.length > 0 ? [say`${and(critical)}突破严重线`] : []),
      ...(warn.length > 0 ? [say`${and(warn)}突破预警线`] : []),
    ];
    if (states.length === 0) return say`各产品均在界限内；${tail}`;
    return say`${listed(states, '，', '，')}；${tail}`;
  },
  figure: (fact) =>
    fact.value === null
      ? say`${nameOf(fact)}：未知，${reasonsZh[fact.reason ?? 'insufficient']}。`
      : say`${nameOf(fact)} ${valueOf(fact)}${changes(fact)}。`,
  pastLimits: ({ past, all, money, share }) => {
    if (all.value === 0) return say`各产品均未设界限。`;
    if (past.value === 0) return say`设有界限的 ${valueOf(all)} 个产品均未越限。`;
    return say`设有界限的 ${valueOf(all)} 个产品中 ${valueOf(past)} 个越限，余额 ${valueOf(money)}，占 ${valueOf(share)}。`;
  },
  effects: ({ change, rate, mix, since }) => {
    const way = wayOf(change);
    if (way === 'none') return say`自${since}以来持平：比率效应 ${valueOf(rate)}，结构效应 ${valueOf(mix)}。`;
    return say`自${since}以来${way === 'up' ? '上升' : '下降'} ${pointsOf(change, lang)}：比率效应 ${valueOf(rate)}，结构效应 ${valueOf(mix)}。`;
  },
  carrier: (dimension, total) => say`按${dimension}看，${nameOf(total)}影响最大：${valueOf(total)}。`,
  noMove: '无可比的往期。',
  cohort: ({ cohort, age, ratio }) =>
    say`${nameOf(cohort)}批次：满 ${valueOf(age)} 个月时 ${valueOf(cohort)}，为老批次同账龄的 ${valueOf(ratio)}。`,
  cohortAlone: ({ cohort, age }) =>
    say`${nameOf(cohort)}批次：满 ${valueOf(age)} 个月时 ${valueOf(cohort)}；可比的老批次太少。`,
  worseCohorts: (count) =>
    count.value === 0
      ? say`没有批次比老批次同账龄高出两个标准差。`
      : say`${valueOf(count)} 个批次比老批次同账龄高出两个标准差以上。`,
  noCohort: '尚无批次达到比较所用的账龄。',
  alerts: ({ raised, open, resolved, acknowledged }) =>
    say`本月新增预警 ${valueOf(raised)} 条，解除 ${valueOf(resolved)} 条；月末未解除 ${valueOf(open)} 条，其中已确认 ${valueOf(acknowledged)} 条。`,
  noAlerts: '本月没有新增、未解除或解除的预警。',
  findings: (count) =>
    count.value === 0 ? say`数据质量规则没有需要提示的发现。` : say`${valueOf(count)} 条数据质量规则有需要提示的发现。`,
  benchmark: ({ own, other, gap }) => {
    const way = wayOf(gap);
    if (way === 'none') return say`${nameOf(own)} ${valueOf(own)}，与${nameOf(other)}持平。`;
    return say`${nameOf(own)} ${valueOf(own)}，${way === 'up' ? '高于' : '低于'}${nameOf(other)}（${valueOf(other)}）${pointsOf(gap, lang)}。`;
  },
  noBenchmark: '本月没有同口径的行业对标。',
  none: '无。',
  forecastRate: ({ forecast, error }) => {
    const off = error === null ? [] : say`；以往同期限预测平均偏差 ${valueOf(error)}`;
    return say`若迁徙率不变，${monthOf(forecast, lang)}${nameOf(forecast)}为 ${valueOf(forecast)}${off}。`;
  },
  stated: (fact) => say`${nameOf(fact)}：${valueOf(fact)}。`,
  noForecast: '历史太短，不能预测。',
  ...labelsZh,
};

const reasonsZh = {
  no_exposure: '没有在贷余额',
  month_not_loaded: '该月未加载',
  band_straddles: '逾期天数区间跨越阈值',
  insufficient: '样本不足',
  not_reported: '台账未提供',
  immature: '批次账龄不足',
  truncated: '批次首次出现过晚',
  forbidden: '角色无权查看',
};
