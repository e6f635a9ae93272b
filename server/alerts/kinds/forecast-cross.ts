import { kindOf, type Level, levelOf, levels, tooShort } from '../kind.ts';

/** The peak of the forecast against the limits, while the rate itself is still within them (domain.md §4.3). */
export const forecastCross = kindOf('forecast_cross', ({ now }, rule) => {
  const path = now.forecast ?? [];
  if (path.length < rule.horizon) return tooShort;
  const peak = Math.max(...path);
  const standing = levelOf(now.value, rule);
  const ahead = levelOf(peak, rule);
  const level: Level = levels.indexOf(ahead) > levels.indexOf(standing) ? ahead : 'none';
  const limit = level === 'critical' ? rule.critical : rule.warn;
  const crossing =
    level === 'none'
      ? -1
      : path.findIndex((rate) => levelOf(rate, { ...rule, warn: limit, critical: limit }) !== 'none');
  return {
    ...{ outcome: 'evaluated', score: peak, level, warn_at: rule.warn, critical_at: rule.critical },
    inputs: {
      ...{ h: crossing < 0 ? null : crossing + 1, path },
      note: standing !== 'none' && level === 'none' ? 'already_above' : null,
    },
  };
});
