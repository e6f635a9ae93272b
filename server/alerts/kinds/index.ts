import type { Kind } from '../kind.ts';
import { threshold } from './threshold.ts';

export const kinds: Partial<Record<Kind['id'], Kind>> = { threshold };
