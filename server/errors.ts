import { errorTable, type ErrorBody, type ErrorCode } from './contract/error.ts';

/** An error whose message is safe and useful to the person who caused it: what is wrong; the hint says what would be right. */
export class UserError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint: string | null = null,
  ) {
    super(message);
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  get body(): ErrorBody {
    return { error: { code: this.code, message: this.message, hint: this.hint } };
  }
}
