import type { Command } from 'commander';
import { createInterface } from 'node:readline/promises';
import { localActor } from '../actor.ts';
import { evaluateHome } from '../alerts/evaluate-home.ts';
import { UserError } from '../errors.ts';
import { planRollBack, rollBack } from '../load/roll-back.ts';
import { readSettings } from '../settings.ts';
import { loadTable, withHistory } from './history.ts';

/** `forewarn rollback LOAD_ID`: lists what would be undone, asks, makes the snapshot before it live and evaluates the rules anew. */
export function rollbackCommand(program: Command): void {
  program
    .command('rollback')
    .description('undo a load and all later ones, listed first')
    .argument('<load>', 'number or id of the load, as forewarn loads lists them')
    .option('--yes', 'do not ask')
    .action(async (id: string, { yes }: { yes?: boolean }) => {
      const settings = readSettings(process.env);
      const { home } = settings;
      const snapshot = await withHistory(home, async (state, show) => {
        const plan = planRollBack(home, state, id);
        process.stdout.write(`these loads are undone:\n${loadTable(plan.undone.map(show))}`);
        if (!yes && !(await isConfirmed(`make snapshot ${plan.snapshot} live again? [y/N] `))) return null;
        return rollBack(home, state, id, localActor).snapshot;
      });
      if (snapshot === null) {
        process.stdout.write('nothing changed\n');
        return;
      }
      const run = await evaluateHome(settings, localActor);
      const events = run?.events.length ?? 0;
      process.stdout.write(`snapshot ${snapshot} is live again; ${events} events of the alert rules follow from it\n`);
    });
}

async function isConfirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new UserError('usage', 'there is no terminal to ask whether to go on', 'say so with --yes');
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
