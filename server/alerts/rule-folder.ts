import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule, StoredRule } from '../contract/rule.ts';
import { UserError } from '../errors.ts';
import type { Book } from '../db/book.ts';
import { checkRule } from './check-rule.ts';
import { lineOf, readRuleFile } from './rule-file.ts';
import { type Difference, differencesOf, ruleText } from './rule-text.ts';

/** What a rule of a file would be to those stored. */
export type RuleChange = { rule: Rule; change: 'new' | 'changed' | 'same'; differences: Difference[] };

/** Writes each rule into a file named after its id; files of other rules stay. */
export function writeRuleFolder(folder: string, rules: readonly Rule[]): string[] {
  mkdirSync(folder, { recursive: true });
  return rules.map((rule) => {
    const path = join(folder, `${rule.id}.json`);
    writeFileSync(path, ruleText(rule));
    return path;
  });
}

/**
 * The rules of files and folders, checked against the book where one is loaded. Throws `bad_rule` with everything that
 * is wrong with any of them, each with file and line.
 */
export function readRules(paths: readonly string[], book: Book | null): Rule[] {
  const faults: UserError[] = [];
  const rules: Rule[] = [];
  for (const file of paths.flatMap(filesOf)) {
    try {
      const rule = readRuleFile(file);
      checkIn(file, rule, book);
      rules.push(rule);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(error);
    }
  }
  const [first] = faults;
  if (first) throw new UserError('bad_rule', faults.map(({ message }) => message).join('\n'), first.hint);
  return rules;
}

/** How rules differ from those that are in use. */
export function compareRules(rules: readonly Rule[], stored: readonly StoredRule[]): RuleChange[] {
  return rules.map((rule) => {
    const live = stored.find(({ id, active }) => id === rule.id && active);
    if (!live) return { rule, change: 'new', differences: [] };
    const differences = differencesOf(draftOf(live), rule);
    return { rule, change: differences.length > 0 ? 'changed' : 'same', differences };
  });
}

/** A stored rule as somebody would write it. */
export function draftOf({ version: _version, active: _active, created_at: _at, ...rule }: StoredRule): Rule {
  return rule;
}

function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UserError('usage', `${path}: no such file or folder`, 'give rule files, or folders of them');
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

function checkIn(file: string, rule: Rule, book: Book | null): void {
  try {
    checkRule(rule, book);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const line = lineOf(readFileSync(file, 'utf8'), [error.message.split(': ')[0] ?? '']);
    throw new UserError(error.code, `${file}${line === null ? '' : `:${line}`}: ${error.message}`, error.hint);
  }
}
