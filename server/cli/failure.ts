import { CommanderError } from 'commander';
import type { ErrorCode } from '../contract/error.ts';
import { UserError } from '../errors.ts';

/** 0 done · 1 the input was refused, nothing changed · 2 wrong usage · 3 a fault of ours (contract §2). */
export type ExitCode = 0 | 1 | 2 | 3;

const wrongUsage: readonly ErrorCode[] = [
  'usage',
  'unknown_parameter',
  'bad_parameter',
  'unknown_metric',
  'unknown_dimension',
  'invalid_by',
  'mixed_scheme',
  'mixed_currency',
  'unsafe_host',
];

/** Prints what went wrong (message and hint on stderr; with `json` as JSON on stdout) and gives the exit code. */
export function reportFailure(error: unknown, json: boolean): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // no command was given: the help is printed already
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;
  const failure = error instanceof CommanderError ? usageError(error) : error;
  if (!(failure instanceof UserError)) {
    const cause = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    process.stderr.write(`forewarn: a fault of ours\n${cause}\n`);
    const body = { error: { code: 'internal', message: 'a fault of ours; its cause is on stderr', hint: null } };
    if (json) process.stdout.write(`${JSON.stringify(body)}\n`);
    return 3;
  }
  if (json) process.stdout.write(`${JSON.stringify(failure.body)}\n`);
  else
    process.stderr.write(
      `error: ${failure.message}${placeText(failure)}\n${failure.hint === null ? '' : `hint:  ${failure.hint}\n`}`,
    );
  return wrongUsage.includes(failure.code) ? 2 : 1;
}

/** Where in a statement, if it is known. */
function placeText({ more: { line, column } }: UserError): string {
  return line === undefined || column === undefined ? '' : ` (line ${line}, column ${column})`;
}

function usageError({ message }: CommanderError): UserError {
  return new UserError('usage', message.replace(/^error: /, '').replaceAll('\n', ' '), 'see forewarn --help');
}
