import { expect, test } from 'vitest';
import { demo, walk } from './page.ts';

test(
  'a month is told in one headline, four figures and its sections, each number as the answer has it; another month is a choice away',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/summary`);
    const paper = page.locator('fw-summary .paper');
    await paper.locator('h2').waitFor();
    const summary = await (await page.request.get(`${demo}/api/summary/2026-10?source=demo`)).json();
    expect(await paper.locator('h2').innerText()).toBe(summary.headline.text);
    expect(await paper.locator('.figures b').allInnerTexts()).toEqual(
      summary.kpis.slice(0, 4).map((id: string) => summary.facts.find((fact: { id: string }) => fact.id === id).text),
    );
    const told = summary.sections.filter(
      ({ sentences, table }: { sentences: unknown[]; table: unknown }) => sentences.length > 0 || table,
    );
    expect(await paper.locator('.sections h3').allInnerTexts()).toEqual(
      told.map(({ title }: { title: string }) => title),
    );
    const alerts = await paper.locator('#alerts td:first-child').allTextContents();
    expect(alerts.filter((text) => /· (Branch|Partner API)/.test(text)).length).toBeGreaterThan(0);
    expect(alerts.filter((text) => /· (branch|partner_api)/.test(text))).toEqual([]);
    await page.locator('fw-summary .bar select').selectOption('2026-06');
    await page.waitForURL(/to=2026-06/);
    await paper.locator('header').getByText('Jun 2026').first().waitFor();
  }),
);

test(
  'commentary is kept with its author',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/summary?to=2026-03`);
    await page.getByLabel('Commentary on this month').fill('Partner lending was stopped in the middle of the month.');
    await page.getByRole('button', { name: 'Add commentary' }).click();
    await page.getByText('Kept, with author and date.').waitFor();
    const said = page.locator('fw-summary .sections').getByText('Partner lending was stopped');
    await said.waitFor();
    expect(await page.locator('fw-summary .sections').innerText()).toContain('local');
  }),
);

test(
  'a decision is kept with owner and date; the month after tells how it stands, and takes its progress',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/summary?to=2026-04`);
    const sections = page.locator('fw-summary .sections');
    await page.getByRole('combobox', { name: 'Add', exact: true }).selectOption({ label: 'Decision' });
    await page.getByLabel('What is decided').fill('Stop lending by partner B');
    await page.getByLabel('Owner').fill('Chen Min');
    await page.getByLabel('Due', { exact: true }).fill('2026-05-15');
    await page.getByRole('button', { name: 'Add decision' }).click();
    await page.getByText('The decision is kept, with author and date.').waitFor();
    await sections.getByText('Stop lending by partner B').waitFor();
    expect(await sections.locator('#decisions').innerText()).toMatch(/Chen Min\s+2026-05-15/);

    await page.goto(`${demo}/summary?to=2026-05`);
    await sections.locator('#follow_up').getByText('Stop lending by partner B').waitFor();
    await page.getByRole('combobox', { name: 'Add', exact: true }).selectOption({ label: 'Progress of a decision' });
    await page.getByRole('combobox', { name: 'State', exact: true }).selectOption({ label: 'Done' });
    await page.getByLabel('What was done').fill('Stopped on the 12th');
    await page.getByRole('button', { name: 'Add progress' }).click();
    await page.getByText('The progress is kept, with author and date.').waitFor();
    await sections.locator('#follow_up').getByText('done', { exact: false }).waitFor();
  }),
);

test(
  'the figures behind a section are folded away until they are asked for',
  walk(390, async ({ page }) => {
    await page.goto(`${demo}/summary`);
    const moved = page.locator('fw-summary #moved');
    await moved.locator('summary').waitFor();
    expect(await moved.locator('table').isVisible()).toBe(false);
    await moved.locator('summary').press('Enter');
    await moved.locator('table').waitFor();
    const narrow = await moved
      .locator('td:first-child')
      .evaluateAll((cells) => cells.filter((cell) => cell.clientWidth < 120).length);
    expect(narrow).toBe(0);
  }),
);

test(
  'on paper stands the sheet alone',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/summary`);
    await page.locator('fw-summary .paper h2').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('fw-nav').isVisible()).toBe(false);
    expect(await page.getByLabel('Commentary on this month').isVisible()).toBe(false);
    expect(await page.locator('fw-summary .paper').isVisible()).toBe(true);
  }),
);
