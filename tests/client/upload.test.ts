import axe from 'axe-core';
import { html, type LitElement, render } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import type { Load } from '../../server/contract/load.ts';
import type { MappingQuestion } from '../../server/contract/mapping.ts';
import { formatBytes } from '../../client/lib/format.ts';
import { en } from '../../client/locales/en.ts';
import { enMapping } from '../../client/locales/en-mapping.ts';
import '../../client/ui/progress-bar.ts';
import '../../client/ui/stepper.ts';
import { answerBody, chosen, proposedAnswer, samplesOf, standingOf } from '../../client/views/loads/mapping-choice.ts';
import '../../client/views/loads/mapping-table.ts';
import { fixedTerms, uploadFaults, withFiles } from '../../client/views/loads/upload-check.ts';
import '../../client/views/loads/upload-files.ts';
import { followedOf, stepOf } from '../../client/views/loads/upload-progress.ts';
import { noFields, uploadForm } from '../../client/views/loads/upload-send.ts';
import { catalog } from './catalog.ts';

const file = (name: string, text = 'x') => new File([text], name, { lastModified: 1 });
const fields = (change: Partial<typeof noFields>) => ({ ...noFields, ...change });

describe('an upload', () => {
  test('is told before it is sent what the server would refuse', () => {
    const said = (files: File[], change: Partial<typeof noFields> = {}) =>
      uploadFaults(files, fields(change), en).map(({ field, text }) => `${field}: ${text}`);
    expect(said([])).toEqual(['files: No file is chosen yet.']);
    expect(said([file('a.csv'), file('b.csv', '')])).toEqual(['files: Nothing is in b.csv.']);
    expect(said([file('a.csv')], { currency: 'rmb', as_of: '2026-13', source: '\u0007' }).length).toBe(3);
    expect(said([file('a.csv')], { currency: ' CNY ', as_of: '2026-12', source: '某消金' })).toEqual([]);
  });

  test('takes a file once, however often it is chosen', () => {
    const files = withFiles([file('a.csv')], [file('a.csv'), file('b.csv')]);
    expect(files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  });

  test('sends what was said and nothing else, the files last', () => {
    const form = uploadForm([file('a.csv')], fields({ source: ' lender ', hold: true }));
    expect([...form.keys()]).toEqual(['source', 'hold', 'file']);
    expect([form.get('source'), form.get('hold')]).toEqual(['lender', 'true']);
  });

  test('goes under the terms of a source that is loaded, else of its layout', () => {
    const [known] = catalog.sources.map((source) => ({ ...source, id: 'known', generated: false }));
    if (!known) throw new Error('the catalog has a source');
    const layout = { name: 'cards', about: '', source: 'cards', scheme: 'lt30' as const, currency: 'TWD' };
    const terms = (source: string, name: string) => fixedTerms({ source, layout: name }, [known], [layout]);
    expect(terms('known', 'cards')).toMatchObject({ of: 'source', scheme: known.scheme, currency: known.currency });
    expect(terms('new', 'cards')).toMatchObject({ of: 'layout', scheme: 'lt30', currency: 'TWD' });
    expect(terms('new', '')).toBeNull();
  });

  test('stands at one of four steps until it ends', () => {
    const at = (stage: 'reading' | 'building') => ({ stage, done: 0, doing: '' });
    expect(stepOf('queued', null, false)).toBe(0);
    expect(stepOf('reading', at('reading'), false)).toBe(0);
    expect(stepOf('needs_mapping', null, true)).toBe(1);
    expect(stepOf('queued', null, true)).toBe(1);
    expect(stepOf('checking', at('building'), true)).toBe(2);
    expect(stepOf('held', null, false)).toBe(3);
    expect(stepOf('published', null, false)).toBe(4);
    expect(stepOf('rejected', null, false)).toBeNull();
  });

  test('is followed before those that wait for somebody, where only so many can be', () => {
    const load = (id: string, state: Load['state']) =>
      ({ id, state, ended_at: state === 'failed' ? '' : null }) as Load;
    const loads = [load('a', 'needs_mapping'), load('b', 'failed'), load('c', 'held'), load('d', 'queued')];
    expect(followedOf(loads, 2).map(({ id }) => id)).toEqual(['d', 'a']);
  });

  test('sizes are in units of a thousand', () => {
    expect([999, 1_500, 412_000_000, 1_400_000_000].map(formatBytes)).toEqual(['999 B', '1.5 kB', '412 MB', '1.4 GB']);
  });
});

const question: MappingQuestion = {
  state: 'needs_mapping',
  layouts: [],
  fields: [
    { name: 'loan_id', label: { en: 'Loan number', zh: '借据号' }, required: true, reading: 'text', units: [] },
    {
      name: 'balance',
      label: { en: 'Balance', zh: '贷款余额' },
      required: true,
      reading: 'money',
      units: ['元', '万元'],
    },
    {
      name: 'orig_date',
      label: { en: 'Lending date', zh: '放款日期' },
      required: false,
      reading: 'date',
      units: ['dmy', 'mdy'],
    },
    { name: 'dpd', label: { en: 'Days past due', zh: '逾期天数' }, required: false, reading: 'integer', units: [] },
  ],
  tapes: [
    {
      files: ['a.csv'],
      columns: ['借据号', '余额', '放款日', '最大逾期天数', '姓名'],
      rows: [
        ['01', '2', '03/04/2024', '9', null],
        ['02', '2', null, '9', null],
      ],
      identifiers: [{ column: '姓名', kind: 'name' }],
      dates: [{ column: '放款日', order: null, sample: '03/04/2024' }],
      mapping: [
        { field: 'loan_id', column: '借据号', unit: null },
        { field: 'orig_date', column: '放款日', unit: null },
      ],
      doubts: [{ column: '最大逾期天数', near: 'dpd', because: 'worst_ever', why: '', needed: true }],
      missing: ['balance', 'dpd'],
      unread: ['余额', '最大逾期天数', '姓名'],
      ignored: [],
    },
  ],
};
const [tape] = question.tapes;
if (!tape) throw new Error('the question is about a tape');

describe('a mapping', () => {
  const before = proposedAnswer(question, null);
  const say = (column: string, field: string, unit = '') => chosen(before.choices, column, { field, unit });

  test('names only what differs from the proposal', () => {
    expect(answerBody(question, before)).toEqual({ map: {}, unit: {}, ignore: [] });
    expect(answerBody(question, { choices: say('余额', 'balance', '万元'), asOf: '' })).toEqual({
      map: { balance: '余额' },
      unit: { balance: '万元' },
      ignore: [],
    });
    expect(answerBody(question, { choices: say('借据号', ''), asOf: '2026-10' })).toEqual({
      map: {},
      unit: {},
      ignore: ['借据号'],
      as_of: '2026-10',
    });
    expect(answerBody(question, { choices: say('放款日', 'orig_date', 'dmy'), asOf: '' })).toMatchObject({
      map: { orig_date: '放款日' },
      unit: { orig_date: 'dmy' },
    });
  });

  test('gives a field to one column only', () => {
    const choices = say('余额', 'loan_id');
    expect([choices.get('余额')?.field, choices.get('借据号')?.field]).toEqual(['loan_id', '']);
  });

  test('says how each column stands', () => {
    const standing = (column: string) => standingOf(tape, column, before.choices, question.fields).is;
    expect(tape.columns.map(standing)).toEqual(['read', 'left', 'open', 'doubt', 'identifier']);
    const said = say('放款日', 'orig_date', 'mdy');
    expect(standingOf(tape, '放款日', said, question.fields).is).toBe('read');
  });

  test('begins with what was answered before, as far as the files have the columns', () => {
    const said = new Map([...say('余额', 'balance', '万元'), ['gone', { field: 'dpd', unit: '' }] as const]);
    const again = proposedAnswer(question, { choices: said, asOf: '2026-10' });
    expect(again.choices.get('余额')).toEqual({ field: 'balance', unit: '万元' });
    expect(again.choices.has('gone')).toBe(false);
    expect(again.asOf).toBe('2026-10');
  });

  test('shows a few different values of a column', () => {
    expect(samplesOf(tape, '余额')).toEqual(['2']);
    expect(samplesOf(tape, '借据号')).toEqual(['01', '02']);
  });
});

test('a band that has a unit can be said to stand as it is; one that has none offers that first', async () => {
  const units = ['期', 'M1=1-30', '天'];
  const band = { name: 'bucket_raw', label: { en: 'Band', zh: '逾期区间' }, required: false, reading: 'band', units };
  const offered = async (unit: string) => {
    const choices = new Map([['余额', { field: 'bucket_raw', unit }]]);
    render(
      html`<fw-mapping-table .tape=${tape} .fields=${[...question.fields, band]} .choices=${choices}></fw-mapping-table>`,
      page,
    );
    const element = page.firstElementChild as LitElement;
    await element.updateComplete;
    const select = element.shadowRoot?.querySelector<HTMLSelectElement>('[aria-label="Unit of 余额"]');
    return Array.from(select?.options ?? [], ({ value, textContent }) => [value, textContent]);
  };
  const [periods, buckets] = [
    ['期', enMapping.mapping.units['期']],
    ['M1=1-30', enMapping.mapping.units['M1=1-30']],
  ];
  expect(await offered('')).toEqual([['', 'as it stands'], periods, buckets]);
  expect(await offered('期')).toEqual([periods, buckets, ['天', 'as it stands']]);
});

const page = document.createElement('main');
document.body.append(page);
afterEach(() => render(html``, page));

test.each([
  [
    'columns',
    html`<fw-mapping-table .tape=${tape} .fields=${question.fields} .choices=${proposedAnswer(question, null).choices}></fw-mapping-table>`,
  ],
  ['files', html`<fw-upload-files .files=${[file('a.csv')]}></fw-upload-files>`],
  ['progress', html`<fw-progress-bar .label=${'Reading'} .share=${0.5}></fw-progress-bar>`],
  [
    'stepper',
    html`<fw-stepper .label=${'Steps'} .steps=${['Upload', 'Check']} .current=${1} .doneLabel=${'done'}></fw-stepper>`,
  ],
])('%s can be used by everyone', async (_, template) => {
  render(template, page);
  const element = page.firstElementChild as LitElement;
  await element.updateComplete;
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(element.shadowRoot?.textContent?.includes('王')).toBe(false);
});
