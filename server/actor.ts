import { type Role, roles } from './contract/role.ts';
import { UserError } from './errors.ts';

/** Who acts: an argument of every write and the subject of every role check. `scope` null = all sources and products. */
export type Actor = { name: string; role: Role; scope: { sources: string[]; products: string[] } | null };

/** While no user exists and the host is loopback, everyone is this one. */
export const localActor: Actor = { name: 'local', role: 'admin', scope: null };

export function allows(actor: Actor, needed: Role): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(needed);
}

/** Throws `forbidden` unless the actor's role includes the needed one. */
export function demand(actor: Actor, needed: Role): void {
  if (!allows(actor, needed)) {
    throw new UserError('forbidden', `this needs the role ${needed}; ${actor.name} is ${actor.role}`);
  }
}
