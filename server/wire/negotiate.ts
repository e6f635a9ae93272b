import type { Request, Response } from 'express';
import { UserError } from '../errors.ts';

/** What a figure can be sent as, and its media type. */
export const formats = {
  json: 'application/json',
  csv: 'text/csv',
  arrow: 'application/vnd.apache.arrow.stream',
} as const;
export type Format = keyof typeof formats;

/** The format to answer in: `?format=` wins over Accept, nothing asked gives JSON. Throws not_acceptable (406). */
export function negotiate(request: Request, response: Response, offered: readonly Format[]): Format {
  response.vary('Accept');
  const { format } = request.query;
  const accepted = request.accepts(offered.map((name) => formats[name]));
  const found = offered.find((name) => (format === undefined ? formats[name] === accepted : name === format));
  if (found) return found;
  const asked = format === undefined ? `Accept "${request.headers.accept}"` : `format "${String(format)}"`;
  const given = offered.map((name) => `${name} (${formats[name]})`).join(', ');
  throw new UserError('not_acceptable', `${asked} cannot be given here`, `ask for one of ${given}`);
}
