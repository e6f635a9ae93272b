import { loadPatterns, mostFiles } from '../../../server/contract/load-pattern.ts';
import type { Scheme } from '../../../server/contract/metric.ts';
import type { Source } from '../../lib/selection.ts';
import type { Strings } from '../../locales/en.ts';
import type { UploadFields } from './upload-send.ts';

export type Fault = { field: 'files' | keyof UploadFields; text: string };

/** What the server would refuse, said before anything is sent. */
export function uploadFaults(files: readonly File[], fields: UploadFields, { upload }: Strings): Fault[] {
  const faults: Fault[] = [];
  const say = (field: Fault['field'], text: string) => faults.push({ field, text });
  if (files.length === 0) say('files', upload.noFiles);
  if (files.length > mostFiles) say('files', upload.tooMany(mostFiles));
  const empty = files.filter(({ size }) => size === 0).map(({ name }) => name);
  if (empty.length > 0) say('files', upload.emptyFiles(empty.join(', ')));
  const given = (name: 'source' | 'currency' | 'as_of') => fields[name].trim();
  if (given('source') && !loadPatterns.source.test(given('source'))) say('source', upload.badSource);
  if (given('currency') && !loadPatterns.currency.test(given('currency'))) say('currency', upload.badCurrency);
  if (given('as_of') && !loadPatterns.month.test(given('as_of'))) say('as_of', upload.badMonth);
  return faults;
}

/** A layout as the server lists it. */
export type LayoutOption = { name: string; about: string; source: string; scheme: Scheme; currency: string };
/** The terms of a source that is loaded already, or of a layout; they are not to be chosen. */
export type Terms = { scheme: Scheme; currency: string; of: 'source' | 'layout' };

/** The terms that go with what is chosen; null where they are open. A source keeps those it was first loaded under. */
export function fixedTerms(
  { source, layout: name }: Pick<UploadFields, 'source' | 'layout'>,
  sources: readonly Source[],
  layouts: readonly LayoutOption[],
): Terms | null {
  const layout = layouts.find((one) => one.name === name);
  const id = source.trim() || (layout?.source ?? 'main');
  const known = sources.find((one) => one.id === id && !one.generated);
  if (known) return { scheme: known.scheme, currency: known.currency, of: 'source' };
  return layout ? { scheme: layout.scheme, currency: layout.currency, of: 'layout' } : null;
}

/** The files together with more of them; one that is there already, by name, size and time, is not taken twice. */
export function withFiles(files: readonly File[], more: Iterable<File>): readonly File[] {
  const key = ({ name, size, lastModified }: File) => `${name} ${size} ${lastModified}`;
  const known = new Map([...files, ...more].map((file) => [key(file), file]));
  return [...known.values()];
}
