import type { TemplateResult } from 'lit';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import type { Address } from '../lib/address.ts';
import type { ListedAlert } from '../lib/alerts.ts';
import type { Answer } from '../lib/answer.ts';
import type { Locale } from '../lib/locale.ts';
import type { Selection } from '../lib/selection.ts';
import type { Strings } from '../locales/en.ts';
import type { IconName } from '../ui/icon.ts';

/** What every page is given: the book's catalog, what of it is selected, its alerts and rules as far as they are known. */
export type ViewContext = {
  catalog: CatalogAnswer;
  address: Address;
  selection: Selection;
  alerts: Answer<readonly ListedAlert[]>;
  rules: Answer<readonly StoredRule[]>;
};

/** A page. `load` fetches its code when it is first opened. */
export type View = {
  path: string;
  /** Opens it after G. */
  letter: string;
  icon: IconName;
  /** Reached from other pages, not by the navigation. */
  unlisted?: true;
  title: (strings: Strings) => string;
  /** It reads parameters of its own from the address and says itself what it cannot use. */
  ownQuery?: true;
  /** What the page covers, beside its title. */
  detail: (selection: Selection, locale: Locale) => string;
  load: () => Promise<unknown>;
  render: (context: ViewContext) => TemplateResult;
  /** What it shows where nothing is loaded yet; a page without it says that nothing is. */
  renderEmpty?: (address: Address) => TemplateResult;
};
