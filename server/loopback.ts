import { UserError } from './errors.ts';

/** Whether a host name or address (`[::1]` or `::1`) can only be this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** Throws unsafe_host unless the server is to listen on this machine only: there are no accounts yet. */
export function demandLoopback(host: string): void {
  if (isLoopback(host)) return;
  throw new UserError('unsafe_host', `listening on ${host} needs accounts, and there are none`, 'use --host 127.0.0.1');
}
