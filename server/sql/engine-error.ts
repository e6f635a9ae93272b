import type { Failure } from './protocol.ts';
import { placeInOriginal } from './place.ts';

type Told = { exception_type: string; exception_message: string; position?: string };

/** An error of the engine in the caller's terms: its message, its advice as hint, the place in the caller's text. `run`: the text that was run. */
export function failureOf(error: unknown, original: string, run: string | null): Failure {
  const told = readTold(error);
  if (/^Out of Memory|bad_alloc|Allocation failure/i.test(`${told.exception_type} ${told.exception_message}`)) {
    return {
      code: 'sql_memory',
      message: 'the statement needs more memory than a statement may use',
      hint: 'ask for fewer rows or groups, or aggregate before you sort or join; FOREWARN_SQL_MEMORY_MB is the limit',
    };
  }
  const { message, hint } = splitAdvice(told.exception_message);
  const place = run !== null && told.position ? placeInOriginal(original, run, Number(told.position)) : null;
  return { code: 'sql_failed', message: `${told.exception_type} error: ${message}`, hint, ...place };
}

/** The engine is set to give its errors as JSON; what the binding itself throws is plain text. */
function readTold(error: unknown): Told {
  const text = error instanceof Error ? error.message : String(error);
  if (!text.startsWith('{')) return { exception_type: 'Engine', exception_message: text };
  return JSON.parse(text) as Told;
}

/** The first line is what is wrong; "Did you mean", "Candidate bindings" and what follows is advice. */
function splitAdvice(text: string): { message: string; hint: string | null } {
  const [message = '', ...advice] = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^LINE \d+:|^\s*\^/.test(line));
  return { message, hint: advice.length > 0 ? advice.join(' ') : null };
}
