import { expect, test } from 'vitest';
import { judgedPoints } from '../../client/views/judged-points.ts';

const limits = { warn: 2, critical: 3 };

test('where limits stand in the unit of the metric, the metric is drawn against them, month by month', () => {
  const months = [
    { month: '2026-08', value: 0.02, score: null, warn_at: null, critical_at: null },
    { month: '2026-09', value: 0.03, score: 2.5, warn_at: 0.028, critical_at: 0.032 },
  ];
  expect(judgedPoints(months, limits)).toEqual({
    ofMetric: true,
    points: [
      { month: '2026-08', figure: 0.02, warn: null, critical: null },
      { month: '2026-09', figure: 0.03, warn: 0.028, critical: 0.032 },
    ],
  });
});

test('where they do not, the score is drawn against the limits as they are written', () => {
  const months = [{ month: '2026-09', value: 0.03, score: 2.5, warn_at: null, critical_at: null }];
  expect(judgedPoints(months, limits)).toEqual({
    ofMetric: false,
    points: [{ month: '2026-09', figure: 2.5, warn: 2, critical: 3 }],
  });
});
