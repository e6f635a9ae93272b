import type { Summary } from '../contract/summary.ts';
import { filled, findMetric } from '../metrics/library.ts';

/** What each metric that a summary tells is, in its language; in the order in which they are first told. */
export function definitionsOf({ facts, lang }: Summary): { metric: string; name: string; define: string }[] {
  const language = lang === 'zh-CN' ? 'zh' : 'en';
  return [...new Set(facts.map(({ metric }) => metric))].flatMap((id) => {
    const named = id === null ? null : findMetric(id);
    return named
      ? [
          {
            metric: named.id,
            name: filled(named.metric.name, named.n)[language],
            define: filled(named.metric.define, named.n)[language],
          },
        ]
      : [];
  });
}
