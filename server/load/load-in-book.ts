import type { Load } from '../contract/load.ts';
import { UserError } from '../errors.ts';

/** The number of a load that the live snapshot holds. Throws snapshot_gone for any other. */
export function numberOf(load: Load): string {
  if (load.live && load.snapshot !== null) return load.snapshot;
  throw new UserError(
    'snapshot_gone',
    `the live snapshot does not hold load ${load.id}`,
    'only its loads are asked about',
  );
}
