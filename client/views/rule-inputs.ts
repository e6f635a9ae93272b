import type { Evaluation } from '../../server/contract/alert.ts';

/** What a kind has judged by beside the figure itself: each by name, numbers to four digits. */
export function sayInputs(inputs: Evaluation['inputs'], names: Readonly<Record<string, string>>): string[] {
  const number = (value: number) => String(Number(value.toPrecision(4)));
  return Object.entries(inputs)
    .filter(([name, value]) => value !== null && name !== 'balance')
    .map(([name, value]) => {
      const said = Array.isArray(value)
        ? value.map(number).join(' → ')
        : typeof value === 'number'
          ? number(value)
          : value;
      return value === true ? (names[name] ?? name) : `${names[name] ?? name} ${said}`;
    });
}
