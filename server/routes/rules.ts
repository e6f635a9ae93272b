import { UserError } from '../errors.ts';
import type { State } from '../state/state.ts';
import type { Handlers } from './handler.ts';

/** The rules in their present version. */
export const ruleHandlers = ({ state }: { state: State }) =>
  ({
    'GET /api/rules': () => ({ rows: state.rules.list(), next: null }),
    'GET /api/rules/{id}': ({ params: { id } }) => {
      const rule = state.rules.get(id);
      if (!rule) throw new UserError('not_found', `no rule "${id}"`, 'GET /api/rules lists them');
      return rule;
    },
  }) satisfies Partial<Handlers>;
