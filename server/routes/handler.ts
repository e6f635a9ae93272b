import { type Request, type RequestHandler, type Response, Router } from 'express';
import * as z from 'zod';
import type { Actor } from '../actor.ts';
import { type Call, type CallName, type Calls, calls } from '../contract/calls.ts';
import { readBody } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { needs } from './role.ts';

type Read<C extends Call, Part extends 'params' | 'query' | 'body'> =
  C extends Record<Part, infer S extends z.ZodType> ? z.output<S> : Record<never, never>;

/** What a call was asked, checked against its declaration, and by whom. */
export type Asked<C extends Call> = {
  params: Read<C, 'params'>;
  query: Read<C, 'query'>;
  body: Read<C, 'body'>;
  actor: Actor;
  request: Request;
  response: Response;
};

type Handler<C extends Call> = (asked: Asked<C>) => Sent<C> | Promise<Sent<C>>;
/** The answer, to be sent as JSON; `sent` when the handler has written the response itself. */
type Sent<C extends Call> = z.output<C['answer']> | typeof sent;
export const sent: unique symbol = Symbol('sent');

/** One handler for each declared call, no other. */
export type Handlers = { [Name in CallName]: Handler<Calls[Name]> };

/** Mounts one call below `/api`: the role it needs comes first, then what was asked is checked. */
export function mount<Name extends CallName>(router: Router, name: Name, handlers: Handlers): void {
  const call: Call = calls[name];
  const [method = '', path = ''] = name.split(' /api');
  const answer: RequestHandler = async (request, response) => {
    const asked = {
      params: request.params,
      query: readQuery(call.query ?? nothing, request.query),
      body: call.body ? readBody(call.body, request) : {},
      actor: response.locals.actor,
      request,
      response,
    } as Asked<Calls[Name]>;
    const given = await handlers[name](asked);
    if (given !== sent) response.status(call.status ?? 200).json(given);
  };
  const gates = call.role ? [needs(call.role)] : [];
  router[verbs[method as Verb]](path.replaceAll(/\{(\w+)\}/g, ':$1'), ...gates, answer);
}

const verbs = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;
type Verb = keyof typeof verbs;

const nothing = z.strictObject({});
