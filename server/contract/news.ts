import * as z from 'zod';

/** One event of GET /api/news. */
export const newsEvent = z.object({
  change: z.int().meta({ description: 'number of the change, larger than that of every one before' }),
});
