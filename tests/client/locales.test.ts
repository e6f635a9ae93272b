import { expect, test } from 'vitest';
import { en } from '../../client/locales/en.ts';
import { forecastWords } from '../../client/locales/forecast-words.ts';
import { summaryWords } from '../../client/locales/summary-words.ts';
import { warningWords } from '../../client/locales/warning-words.ts';
import { zhCN } from '../../client/locales/zh-cn.ts';

type Words = string | ((...args: never[]) => string) | { [key: string]: Words };

/** Every sentence of a locale by its path; functions are called with figures and names such as they meet. */
function sentences(words: Words, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const say = words as (...args: unknown[]) => string;
    // Numbers stand for counts as well as for texts, which templates print alike.
    return [1, 3].map((first) => {
      const args = Array.from({ length: say.length }, (_, at) => first + at);
      return [`${path}(${first})`, String(say(...args))];
    });
  }
  return Object.entries(words).flatMap(([key, part]) => sentences(part, path ? `${path}.${key}` : key));
}

const english = Object.fromEntries(sentences({ ...en, ...warningWords.en, ...forecastWords.en, ...summaryWords.en }));
const chinese = Object.fromEntries(
  sentences({ ...zhCN, ...warningWords['zh-CN'], ...forecastWords['zh-CN'], ...summaryWords['zh-CN'] }),
);

test('both languages have the same sentences, none of them empty', () => {
  expect(Object.keys(chinese)).toEqual(Object.keys(english));
  const mayBeEmpty = ['trend.space', 'forecast.space'];
  const empty = Object.entries({ ...english, ...chinese }).filter(
    ([path, said]) => !said && !mayBeEmpty.includes(path),
  );
  expect(empty).toEqual([]);
});

test('nothing is left in English in the Chinese interface', () => {
  const same = Object.keys(english).filter((path) => english[path] === chinese[path]);
  expect(same).toEqual([]);
});

test('a space stands between Chinese and digits or Latin letters', () => {
  const close = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u;
  // Where a name or a word is filled in, the number that stands for it here is Chinese on the page.
  const names =
    /^(filters\.(search|ignored|some|letGo)|buckets\.(sentence|none)|cohorts\.(one|cell|newest|none)|trend\.(now|other\(|limitsOf|csv|event|sentence)|strip\.(one|clear|past|unset)|alerts\.(none|event|cohort)|alert\.|rule\.|rules\.|backtest\.|forecast\.(expected\(|path)|problem\.(clearOne|noMatch)|monitor\.(detail|overdueTape)|vintages\.(detail|cell|now|at|highest|banded)|migration\.(heading|noMatrix|outsideIn|allWithin|noReference|ifHold|summed))/;
  const tight = Object.entries(chinese).filter(([path, said]) => close.test(said) && !names.test(path));
  expect(tight).toEqual([]);
});

test('no sentence shouts, begs or praises', () => {
  const said = Object.values({ ...english }).concat(Object.values(chinese));
  expect(said.filter((text) => /[!！]|\bplease\b|请输入/i.test(text))).toEqual([]);
});

test('strong marks come in pairs', () => {
  const odd = [...Object.entries(english), ...Object.entries(chinese)].filter(
    ([, said]) => said.split('**').length % 2 === 0,
  );
  expect(odd).toEqual([]);
});
