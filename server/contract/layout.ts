import * as z from 'zod';
import { schemes } from './metric.ts';
import { next } from './page.ts';

/** GET /api/layouts */
export const layoutsAnswer = z.object({
  rows: z.array(
    z.object({
      name: z.string(),
      about: z.string().meta({ description: 'the tapes it is for' }),
      source: z.string().meta({ description: 'the source its tapes go to unless another is said' }),
      scheme: z.enum(schemes),
      currency: z.string(),
    }),
  ),
  next,
});
