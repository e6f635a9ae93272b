import type { Request, Response } from 'express';
import { type Format, formats } from '../contract/format.ts';
import { UserError } from '../errors.ts';

/** The format to answer in: the one `wanted` wins over Accept, nothing asked gives JSON. Throws not_acceptable (406). */
export function negotiate<Offered extends Format>(
  request: Request,
  response: Response,
  offered: readonly Offered[],
  wanted: Offered | undefined,
): Offered {
  response.vary('Accept');
  if (wanted) return wanted;
  const accepted = request.accepts(offered.map((name) => formats[name]));
  const found = offered.find((name) => formats[name] === accepted);
  if (found) return found;
  const given = offered.map((name) => `${name} (${formats[name]})`).join(', ');
  throw new UserError(
    'not_acceptable',
    `Accept "${request.headers.accept}" cannot be given here`,
    `ask for one of ${given}`,
  );
}
