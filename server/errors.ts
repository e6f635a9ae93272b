import { errorTable, type ErrorBody, type ErrorCode } from './contract/error.ts';

/** Place in a statement, from 1; seconds after which to ask again. */
export type ErrorDetail = { line?: number | undefined; column?: number | undefined; retryAfterS?: number };

/** An error whose message is safe and useful to the person who caused it: what is wrong; the hint says what would be right. */
export class UserError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint: string | null = null,
    readonly more: ErrorDetail = {},
  ) {
    super(message);
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  get body(): ErrorBody {
    const { line, column } = this.more;
    const place = line === undefined || column === undefined ? {} : { line, column };
    return { error: { code: this.code, message: this.message, hint: this.hint, ...place } };
  }
}
