import type { Load } from '../../../server/contract/load.ts';
import type { Strings } from '../../locales/en.ts';

/** What has become of a load, in one word. */
export function loadState({ state, live, undone }: Load, { history }: Strings): string {
  if (undone) return history.undone;
  return live ? history.live : history.states[state];
}
