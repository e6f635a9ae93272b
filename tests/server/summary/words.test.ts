import { expect, test } from 'vitest';
import type { Language } from '../../../server/contract/language.ts';
import type { Fact } from '../../../server/contract/summary.ts';
import { openFactBook } from '../../../server/summary/fact-book.ts';
import type { Figure, Monthly } from '../../../server/summary/monthly.ts';
import { sentenceOf } from '../../../server/summary/say.ts';
import { wordsOf } from '../../../server/summary/words.ts';
import { untold } from './untold.ts';

const none: Figure = { value: null, numerator: null, denominator: null, reason: 'month_not_loaded' };
const openBook = (lang: Language) => openFactBook({ month: '2026-06', source: 'main', currency: 'CNY', lang });

/** A metric that has these values in the month, the month before and a year before. */
function monthly(isRatio: boolean, [now, month, year]: readonly (number | null)[]): Monthly {
  const of = (value: number | null | undefined): Figure =>
    value == null ? none : { value, numerator: value, denominator: 1, reason: null };
  const values = new Map([
    ['2026-06', of(now)],
    ['2026-05', of(month)],
    ['2025-06', of(year)],
  ]);
  const name = { en: 'x', zh: 'x' };
  return { metric: isRatio ? 'overdue_rate_30' : 'balance_total', name, isRatio, at: (at) => values.get(at) ?? none };
}

function figureText(lang: Language, isRatio: boolean, values: readonly (number | null)[]): string {
  const book = openBook(lang);
  const words = wordsOf[lang];
  const fact = book.figure('figure', isRatio ? words.names.rate(30) : words.names.balance, monthly(isRatio, values));
  const sentence = sentenceOf(words.figure(fact), lang);
  expect(untold(sentence, book.all())).toEqual([]);
  return sentence.text;
}

test.each([
  [
    'rises',
    true,
    [0.0347, 0.0324, 0.0279],
    '30+ overdue rate 3.47%, up 0.23 pp on the month and up 0.68 pp on the year.',
    '30+ 逾期率 3.47%，较上月上升 0.23 个百分点，同比上升 0.68 个百分点。',
  ],
  [
    'falls',
    true,
    [0.02, 0.0225, 0.03],
    '30+ overdue rate 2.00%, down 0.25 pp on the month and down 1.00 pp on the year.',
    '30+ 逾期率 2.00%，较上月下降 0.25 个百分点，同比下降 1.00 个百分点。',
  ],
  [
    'stays where it rounds to nothing',
    true,
    [0.02, 0.020001, 0.02],
    '30+ overdue rate 2.00%, unchanged on the month and unchanged on the year.',
    '30+ 逾期率 2.00%，与上月持平，同比持平。',
  ],
  [
    'a year is not known',
    true,
    [0.02, 0.01, null],
    '30+ overdue rate 2.00%, up 1.00 pp on the month.',
    '30+ 逾期率 2.00%，较上月上升 1.00 个百分点。',
  ],
  [
    'first month',
    true,
    [0.02, null, null],
    '30+ overdue rate 2.00%, without an earlier month to compare with.',
    '30+ 逾期率 2.00%，无可比的往期。',
  ],
  [
    'is null',
    true,
    [null, 0.01, 0.01],
    '30+ overdue rate: not known, the month is not loaded.',
    '30+ 逾期率：未知，该月未加载。',
  ],
  [
    'is money',
    false,
    [46.77e9, 46.35e9, 44.4e9],
    'Outstanding balance ¥46.77bn, up 0.9% on the month and up 5.3% on the year.',
    '贷款余额 467.7 亿元，较上月增长 0.9%，同比增长 5.3%。',
  ],
  [
    'is less money',
    false,
    [92.4e6, 100e6, 0],
    'Outstanding balance ¥92.4m, down 7.6% on the month.',
    '贷款余额 9,240 万元，较上月下降 7.6%。',
  ],
] as const)('a figure that %s is told in both languages', (_case, isRatio, values, en, zh) => {
  expect(figureText('en', isRatio, values)).toBe(en);
  expect(figureText('zh-CN', isRatio, values)).toBe(zh);
});

function alertText(lang: Language, [raised = 0, resolved = 0, open = 0, acknowledged = 0]: readonly number[]): string {
  const book = openBook(lang);
  const of = (id: string, value: number): Fact => book.note({ id, name: id, unit: 'count', value });
  const counts = {
    raised: of('raised', raised),
    resolved: of('resolved', resolved),
    open: of('open', open),
    acknowledged: of('acknowledged', acknowledged),
  };
  return sentenceOf(wordsOf[lang].alerts(counts), lang).text;
}

test.each([
  [[0, 1, 0, 0], '0 alerts raised, 1 resolved; none open at the end of the month.'],
  [[1, 0, 1, 0], '1 alert raised, 0 resolved; 1 open at the end of the month, not acknowledged.'],
  [[2, 0, 1, 1], '2 alerts raised, 0 resolved; 1 open at the end of the month, acknowledged.'],
  [[2, 1, 4, 3], '2 alerts raised, 1 resolved; 4 open at the end of the month, 3 of them acknowledged.'],
])('alerts %j keep their grammar', (counts, en) => {
  expect(alertText('en', counts)).toBe(en);
});

test('alerts are counted in Chinese', () => {
  expect(alertText('zh-CN', [1, 0, 4, 2])).toBe('本月新增预警 1 条，解除 0 条；月末未解除 4 条，其中已确认 2 条。');
});

test.each(['en', 'zh-CN'] as const)('the headline says who is past which limit, or that none is (%s)', (lang) => {
  const words = wordsOf[lang];
  const book = openBook(lang);
  const rate = book.figure('rate', words.names.rate(30), monthly(true, [0.02, 0.01, null]));
  const product = (name: string) => book.note({ id: name, name, unit: 'rate', value: 0.06 });
  const [cash, card, auto] = ['Cash', 'Card', 'Auto'].map(product) as [Fact, Fact, Fact];
  const told = (critical: Fact[], warn: Fact[], isLimited = true) =>
    sentenceOf(words.headline({ critical, warn, isLimited }, rate), lang).text;
  const tail =
    lang === 'en' ? '30+ overdue rate 2.00%, up 1.00 pp on the month' : '30+ 逾期率 2.00%，较上月上升 1.00 个百分点';
  expect([
    told([cash, card, auto], []),
    told([cash], [card]),
    told([], [card]),
    told([], []),
    told([], [], false),
  ]).toEqual(
    lang === 'en'
      ? [
          `Cash, Card and Auto past the critical limit; ${tail}`,
          `Cash past the critical limit, Card past the warning limit; ${tail}`,
          `Card past the warning limit; ${tail}`,
          `Every product within its limits; ${tail}`,
          tail,
        ]
      : [
          `Cash、Card、Auto 突破严重线；${tail}`,
          `Cash 突破严重线，Card 突破预警线；${tail}`,
          `Card 突破预警线；${tail}`,
          `各产品均在界限内；${tail}`,
          tail,
        ],
  );
});
