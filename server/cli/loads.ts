import type { Command } from 'commander';
import { readSettings } from '../settings.ts';
import { loadTable, withHistory } from './history.ts';

/** `forewarn loads`: the history of loads, newest first. */
export function loadsCommand(program: Command): void {
  program
    .command('loads')
    .description('the history of loads, newest first')
    .option('--json', 'one JSON object on stdout, as GET /api/loads answers it')
    .action(async ({ json }: { json?: boolean }) => {
      const text = await withHistory(readSettings(process.env).home, (state, show) => {
        const rows = state.loads.list({ limit: Number.MAX_SAFE_INTEGER - 1 }).rows.map(show);
        if (json) return `${JSON.stringify({ rows, next: null })}\n`;
        return rows.length > 0 ? loadTable(rows) : 'nothing has been loaded yet\n';
      });
      process.stdout.write(text);
    });
}
