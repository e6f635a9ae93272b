import { Command } from 'commander';
import { version } from '../version.ts';

/** Adds one command, with its flags and its action, to the program. */
export type AddCommand = (program: Command) => void;

/** The command line: throws instead of exiting, leaves the printing of errors to the caller. */
export function createProgram(commands: readonly AddCommand[]): Command {
  const program = new Command('forewarn')
    .description('Credit-risk monitoring with early warnings.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  for (const add of commands) add(program);
  return program;
}
