import type { RequestHandler } from 'express';
import { type Actor, demand, localActor } from '../actor.ts';
import type { Role } from '../contract/role.ts';

declare global {
  namespace Express {
    interface Locals {
      /** who acts in this request */
      actor: Actor;
    }
  }
}

/** Says who acts. While there are no accounts it is always the local one. */
export const identify: RequestHandler = (_request, response, next) => {
  response.locals.actor = localActor;
  next();
};

/** First handler of every route: throws `forbidden` unless the actor's role includes this one. */
export function needs(role: Role): RequestHandler {
  return function roleGate(_request, response, next) {
    demand(response.locals.actor, role);
    next();
  };
}
