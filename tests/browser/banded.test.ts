import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../server/main.ts';
import { readSettings } from '../../server/settings.ts';
import { loadInto, makeHome, writeTape } from '../server/book.ts';
import { walk } from './page.ts';

const bands = ['current', '1-29', '30-59', '60-89', '90+'];
/** Eighty loans of three months; each month one loan in five of a band is a band further. */
const tapes = ['2024-01-31', '2024-02-29', '2024-03-31'].map((day, month) => ({
  name: `bands-${month}.csv`,
  text: `loan_id,as_of,product,orig_date,orig_amount,balance,bucket_raw,status\n${Array.from(
    { length: 80 },
    (_, at) => {
      const band = Math.min(bands.length - 1, (at % bands.length) + (at % 25 < 5 ? month : 0));
      return `B${at},${day},CASH,2023-06-15,1000,${500 + at},${bands[band]},active`;
    },
  ).join('\n')}\n`,
}));

const { home, remove } = makeHome();
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  const files = tapes.map(({ name, text }) => writeTape(home, name, text));
  expect(await loadInto(home, files)).toMatchObject({ state: 'published' });
  server = await startServer({ ...readSettings({ FOREWARN_HOME: home }), port: 0 }, pino({ level: 'silent' }));
});
afterAll(async () => {
  await server.stop();
  remove();
});

test(
  'Migration of a book told in bands of days ends with its open band, and draws three months without a reference',
  walk(1440, async ({ page }) => {
    await page.goto(`${server.address}/migration`);
    await page.locator('fw-migration [aria-busy=false] fw-walk-card fw-chart svg').waitFor();
    await page.locator('fw-flows-card fw-chart svg').waitFor();
    const heads = await page.locator('fw-matrix-card thead th').allInnerTexts();
    expect(heads.map((head) => head.trim())).toContain('90+');
    expect(heads.join(' ')).not.toContain('M4');
    await page.locator('fw-matrix-card').getByText('90 or more').waitFor();
    await page
      .locator('fw-flows-card')
      .getByText('No 12 months before Mar 2024 to compare with.')
      .waitFor({ state: 'attached' });
  }),
);

test(
  'Monitor says why it has no rate of a threshold that lies inside a band, and shows one that does not',
  walk(1440, async ({ page }) => {
    await page.goto(server.address);
    await page.getByText('This rate cannot be told').waitFor();
    await page.getByText('bands that straddle this threshold').waitFor();
    await page
      .getByRole('radio', { name: '1+' })
      .or(page.getByRole('button', { name: '1+' }))
      .first()
      .click();
    await page.locator('fw-trend-card fw-chart svg').waitFor();
    await page.locator('fw-buckets-card fw-chart svg').waitFor();
    expect(await page.locator('fw-products-card tbody').innerText()).toContain('85.06');
  }),
);
