import type { Command } from 'commander';
import { localActor } from '../actor.ts';
import { evaluateHome } from '../alerts/evaluate-home.ts';
import { compareRules, draftOf, readRules, type RuleChange, writeRuleFolder } from '../alerts/rule-folder.ts';
import type { StoredRule } from '../contract/rule.ts';
import type { Book } from '../db/book.ts';
import { openShelf } from '../db/shelf.ts';
import { openBook } from '../metrics/open-book.ts';
import { readSettings } from '../settings.ts';
import { openState, type State } from '../state/state.ts';

type Json = { json?: boolean };

/** `forewarn rules`: what is in use; rules as files: written, checked, compared, taken over. */
export function rulesCommand(program: Command): void {
  const rules = program.command('rules').description('the alert rules, and rules as files');
  rules
    .command('list', { isDefault: true })
    .description('the rules in use')
    .option('--json', 'one JSON object on stdout')
    .action(({ json }: Json) => withHome(({ state }) => print(json, { rows: inUse(state) }, () => list(inUse(state)))));
  rules
    .command('export <folder>')
    .description('write each rule in use into a file named after its id')
    .action((folder: string) =>
      withHome(({ state }) => {
        const written = writeRuleFolder(folder, inUse(state).map(draftOf));
        process.stdout.write(`${written.length} rules written to ${folder}\n`);
      }),
    );
  rules
    .command('check <file...>')
    .description('say what is wrong with rule files, or folders of them, with file and line')
    .action((files: string[]) =>
      withHome(({ book }) => {
        process.stdout.write(`${readRules(files, book).length} rules are sound\n`);
      }),
    );
  rules
    .command('diff <file...>')
    .description('how the rules of files differ from those in use')
    .option('--json', 'one JSON object on stdout')
    .action((files: string[], { json }: Json) =>
      withHome(({ state, book }) => {
        const changes = compareRules(readRules(files, book), state.rules.list());
        print(json, { rows: changes }, () => describe(changes));
      }),
    );
  rules
    .command('import <file...>')
    .description('take the rules of files over, all of them or none, and judge them; rules without a file stay')
    .option('--json', 'one JSON object on stdout')
    .action(async (files: string[], { json }: Json) => {
      const changes = await withHome(({ state, book }) => {
        const found = compareRules(readRules(files, book), state.rules.list());
        state.transaction(() => {
          for (const { rule, change } of found) if (change !== 'same') state.rules.save(rule, localActor);
        });
        return found;
      });
      await evaluateHome(readSettings(process.env), localActor);
      print(json, { rows: changes }, () => describe(changes));
    });
}

async function withHome<Result>(work: (parts: { state: State; book: Book | null }) => Result): Promise<Result> {
  const { home } = readSettings(process.env);
  const shelf = await openShelf(home, openBook);
  const state = openState(home);
  try {
    return work({ state, book: shelf.current() });
  } finally {
    state.close();
    shelf.close();
  }
}

const inUse = (state: State): StoredRule[] => state.rules.list().filter(({ active }) => active);

function print(json: boolean | undefined, answer: unknown, text: () => string): void {
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : text());
}

function list(rules: readonly StoredRule[]): string {
  return rules
    .map(
      ({ id, version, kind, metric, warn, critical }) => `${id} v${version}  ${kind} ${metric} ${warn}/${critical}\n`,
    )
    .join('');
}

function describe(changes: readonly RuleChange[]): string {
  const said = (value: unknown) => (value === undefined ? '–' : JSON.stringify(value));
  const lines = changes.flatMap(({ rule, change, differences }) => [
    `${rule.id}: ${change}`,
    ...differences.map(({ field, from, to }) => `  ${field}: ${said(from)} → ${said(to)}`),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}
