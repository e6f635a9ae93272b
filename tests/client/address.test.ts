import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Address,
  charts,
  defaultAddress,
  focusBuckets,
  grains,
  heats,
  measures,
  readAddress,
  rolls,
  shownAges,
  shownThresholds,
  shownWindows,
  trendModes,
  writeAddress,
} from '../../client/lib/address.ts';
import { inboxes, outcomes, shownSeverities } from '../../client/lib/alert-filter.ts';
import { type Drill, readDrill, writeDrill } from '../../client/lib/drill.ts';
import { languages } from '../../client/locales/index.ts';
import { themes } from '../../client/lib/theme.ts';
import { segments } from '../../server/contract/dimension.ts';
import { runs } from '../tier.ts';

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const ids = fc.uniqueArray(text, { maxLength: 4 });

const drill: fc.Arbitrary<Drill> = fc.record({
  month,
  product: maybe(text),
  cut: maybe(
    fc.record({
      by: fc.constantFrom('bucket', 'cohort', 'channel', 'grade'),
      value: fc.string({ minLength: 1 }),
    }),
  ),
});

const address: fc.Arbitrary<Address> = fc.record({
  from: maybe(month),
  to: maybe(month),
  source: maybe(text),
  product: ids,
  cohort_from: maybe(month),
  cohort_to: maybe(month),
  where: maybe(
    fc.tuple(fc.stringMatching(/^[a-z_]{1,8}$/), fc.stringMatching(/^[^\n\r]{1,8}$/)).map((part) => part.join(':')),
  ),
  basis: fc.constantFrom('balance', 'count'),
  threshold: fc.constantFrom(...shownThresholds),
  focus: ids,
  focus_bucket: fc.subarray([...focusBuckets]),
  focus_cohort_from: maybe(month),
  focus_cohort_to: maybe(month),
  mode: fc.constantFrom(...trendModes),
  heat: fc.constantFrom(...heats),
  measure: fc.constantFrom(...measures),
  grain: fc.constantFrom(...grains),
  mob: fc.constantFrom(...shownAges),
  table: fc.subarray([...charts]),
  drill: maybe(drill.map(writeDrill)),
  loan: maybe(text),
  segment: maybe(fc.constantFrom(...segments)),
  value: ids,
  roll: fc.constantFrom(...rolls),
  window: fc.constantFrom(...shownWindows),
  cell: maybe(fc.constantFrom('M1-M2', 'M0-M0', 'M7-GONE')),
  load: maybe(text),
  inbox: fc.constantFrom(...inboxes),
  severity: maybe(fc.constantFrom(...shownSeverities)),
  alert: maybe(text),
  split: maybe(text),
  rule: maybe(text),
  month: maybe(month),
  outcome: maybe(fc.constantFrom(...outcomes)),
  theme: maybe(fc.constantFrom(...themes)),
  lang: maybe(fc.constantFrom(...languages)),
});

test('every address comes back from its URL as it was', () => {
  fc.assert(
    fc.property(address, (given) => {
      expect(readAddress(writeAddress(given))).toEqual({ address: given, ignored: [] });
    }),
    runs(200, 5000),
  );
});

test('what the drawer is open on comes back from its text as it was', () => {
  fc.assert(
    fc.property(drill, (given) => {
      expect(readDrill(writeDrill(given))).toEqual(given);
    }),
    runs(200, 5000),
  );
  expect(readDrill('2026-13')).toBeNull();
  expect(readDrill('2026-10/CASH/colour:red')).toBeNull();
  expect(readDrill('2026-10/%ff')).toBeNull();
});

test('zh is another name of zh-CN', () => {
  expect(readAddress('?lang=zh')).toEqual({ address: { ...defaultAddress, lang: 'zh-CN' }, ignored: [] });
});

test('whatever stands in the URL, an address comes of it, and what it did not use is named', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.keys(defaultAddress), 'other'), fc.string())), (pairs) => {
      const { address: read, ignored } = readAddress(`?${new URLSearchParams(pairs)}`);
      expect(readAddress(writeAddress(read)).ignored).toEqual([]);
      for (const { name, value } of ignored) expect(pairs).toContainEqual([name, value]);
    }),
    runs(200, 5000),
  );
});

test('defaults are not written', () => {
  expect(writeAddress(defaultAddress)).toBe('');
  expect(writeAddress({ ...defaultAddress, basis: 'count', threshold: 60, product: ['A', 'B'] })).toBe(
    '?product=A&product=B&basis=count&threshold=60',
  );
});

test('values without a meaning are left out and named', () => {
  const { address: read, ignored } = readAddress('?basis=both&from=2024-13&threshold=45&colour=red&to=2024-05');
  expect(read).toEqual({ ...defaultAddress, to: '2024-05' });
  expect(ignored).toEqual([
    { name: 'from', value: '2024-13' },
    { name: 'basis', value: 'both' },
    { name: 'threshold', value: '45' },
    { name: 'colour', value: 'red' },
  ]);
});
