import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { CatalogAnswer } from '../server/contract/catalog.ts';
import type { StoredRule } from '../server/contract/rule.ts';
import { type Address, type Ignored, readAddress, writeAddress } from './lib/address.ts';
import { answerOf } from './lib/answer.ts';
import { askAlerts } from './lib/alerts.ts';
import { ApiError, askJson, askRows } from './lib/api.ts';
import { listenToKeys } from './lib/keys.ts';
import { Locale, preferredLanguage, setLanguage } from './lib/locale.ts';
import { memo } from './lib/memo.ts';
import { News } from './lib/news.ts';
import { followedLink } from './lib/navigation.ts';
import { type Selection, select } from './lib/selection.ts';
import { preferredTheme, setTheme, systemTheme } from './lib/theme.ts';
import { languages, strings } from './locales/index.ts';
import { appLayout } from './styles/app-layout.ts';
import { base, button } from './styles/control.ts';
import './ui/button.ts';
import './ui/card.ts';
import './ui/nav.ts';
import './ui/skeleton.ts';
import './ui/top-bar.ts';
import './views/data-note.ts';
import './views/empty.ts';
import { renderFailure } from './views/failure.ts';
import { renderIgnored } from './views/ignored.ts';
import { navItems, openAlerts, pageHref } from './views/nav-items.ts';
import { renderNoPage } from './views/no-page.ts';
import { views } from './views/index.ts';
import type { View } from './views/view.ts';

/** The house around all pages: the address, what every page needs to know of the book, navigation. */
@customElement('fw-app')
export class App extends LitElement {
  static override styles = [base, button, appLayout];

  @state() private path = location.pathname;
  @state() private address: Address = readAddress(location.search).address;
  private ignored: readonly Ignored[] = [];
  @state() private helping = false;
  @query('main') private main!: HTMLElement;
  private stopKeys = (): void => {};
  private readonly locale = new Locale(this);
  private readonly select = memo(select);
  private readonly news = new News(this, () => this.reloadAlerts());

  private readonly catalog = new Task(this, {
    task: (_none, { signal }) => askJson<CatalogAnswer>('/api/catalog', signal),
    args: () => [] as const,
  });
  private readonly alerts = new Task(this, {
    task: (_none, { signal }) => askAlerts(signal),
    args: () => [] as const,
  });
  private readonly rules = new Task(this, {
    task: (_none, { signal }) => askRows<StoredRule>('/api/rules', signal),
    args: () => [] as const,
  });
  private readonly code = new Task(this, {
    task: async ([view]) => {
      await view?.load();
      return view ?? null;
    },
    args: () => [this.view] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.readLocation);
    systemTheme.addEventListener('change', this.readLocation);
    this.addEventListener('fw-go', this.go);
    this.addEventListener('fw-published', this.reload);
    this.addEventListener('fw-alerts', this.reloadAlerts);
    this.addEventListener('click', this.follow);
    this.stopKeys = listenToKeys(this.keyed);
    this.readLocation();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.readLocation);
    systemTheme.removeEventListener('change', this.readLocation);
    this.removeEventListener('fw-go', this.go);
    this.removeEventListener('fw-published', this.reload);
    this.removeEventListener('fw-alerts', this.reloadAlerts);
    this.removeEventListener('click', this.follow);
    this.stopKeys();
  }

  override render() {
    const { view, locale } = this;
    const { shell } = locale.strings;
    const selected = this.catalog.value && this.select(this.address, this.catalog.value);
    const title = view?.title(locale.strings) ?? shell.noPage;
    document.title = `${title} · Forewarn`;
    const [other = 'en'] = languages.filter((language) => language !== locale.language);
    return html`<button type="button" class="button skip" @click=${() => this.main.focus()}>${shell.skip}</button>
      <fw-nav .label=${shell.main} .items=${navItems(view, this.address, openAlerts(this.alerts.value, selected?.selection), locale.strings)}>
        ${selected ? html`<fw-data-note .source=${selected.selection.source}></fw-data-note>` : nothing}
      </fw-nav>
      <div>
        <fw-top-bar
          .heading=${title}
          .detail=${(selected && view?.detail(selected.selection, locale)) ?? ''}
          .mark=${selected ? this.dataMark(selected.selection) : ''}
          .themeLabel=${shell.theme(document.documentElement.dataset.theme === 'dark')}
          .languageLabel=${strings[other].switchTo}
          .languageTag=${other}
          .helpLabel=${shell.help}
          @fw-help=${this.help}
          @fw-theme=${this.switchTheme}
          @fw-language=${() => this.change({ lang: other === preferredLanguage() ? undefined : other })}
        ></fw-top-bar>
        <main tabindex="-1">
          ${view?.ownQuery ? nothing : renderIgnored([...this.ignored, ...(selected?.ignored ?? [])], locale.strings)} ${this.renderPage(selected?.selection)}
          ${selected && this.code.value === view ? html`<fw-data-note class="end" .source=${selected.selection.source}></fw-data-note>` : nothing}
        </main>
      </div>
      ${this.renderNews()}
      <fw-help ?open=${this.helping} @fw-close=${this.help}></fw-help>`;
  }

  /** What must be said of data that is not a lender's own report. */
  private dataMark({ source }: Selection): string {
    const { shell } = this.locale.strings;
    if (source.generated) return shell.generated;
    return source.derived === null ? '' : shell.derived;
  }

  private renderPage(selection: Selection | undefined): TemplateResult {
    const { view, catalog, code } = this;
    const { problem } = this.locale.strings;
    if (!view) return renderNoPage(this.path, this.address, this.locale.strings);
    const failure = catalog.error ?? code.error;
    const retry = () => void Promise.all([this.reload(), code.run()]);
    const isEmpty = failure instanceof ApiError && failure.code === 'no_snapshot';
    if (isEmpty || catalog.value?.sources.length === 0) {
      if (view.renderEmpty && code.value === view) return view.renderEmpty(this.address);
      return html`<fw-empty .address=${this.address}><fw-button @click=${retry}>${problem.refresh}</fw-button></fw-empty>`;
    }
    if (failure) {
      const said = { heading: problem.page, works: '' };
      return html`<fw-card>${renderFailure(failure, retry, said, this.locale.strings)}</fw-card>`;
    }
    if (!catalog.value || !selection || code.value !== view) {
      return html`<fw-card><fw-skeleton .lines=${12}></fw-skeleton></fw-card>`;
    }
    return view.render({
      catalog: catalog.value,
      address: this.address,
      selection,
      alerts: answerOf(this.alerts),
      rules: answerOf(this.rules),
    });
  }

  /** A newer load than the one on the page is offered, never slipped in. */
  private renderNews(): TemplateResult {
    const { snapshot } = this.news;
    const { shell } = this.locale.strings;
    const isNew = this.catalog.value !== undefined && snapshot !== null && snapshot !== this.catalog.value.snapshot;
    return html`<div class="news" role="status">
      ${isNew ? html`<span>${shell.news}</span><fw-button primary @click=${() => void this.reload()}>${shell.reload}</fw-button>` : nothing}
    </div>`;
  }

  private readonly reload = (): Promise<unknown> =>
    Promise.all([this.catalog.run(), this.alerts.run(), this.rules.run()]);

  private readonly reloadAlerts = (): void => void Promise.all([this.alerts.run(), this.rules.run()]);

  private get view(): View | undefined {
    return views.find(({ path }) => path === this.path);
  }

  private switchTheme(): void {
    const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    this.change({ theme: theme === preferredTheme() ? undefined : theme });
  }

  private readonly readLocation = (): void => {
    const { address, ignored } = readAddress(location.search);
    this.path = location.pathname;
    this.address = address;
    this.ignored = ignored;
    setTheme(address.theme ?? preferredTheme());
    setLanguage(address.lang ?? preferredLanguage());
  };

  private readonly go = (event: CustomEvent<Partial<Address>>): void => this.change(event.detail);

  private change(change: Partial<Address>): void {
    history.pushState(null, '', this.path + writeAddress({ ...this.address, ...change }));
    this.readLocation();
  }

  private readonly help = (event?: Event): void => {
    this.helping = event?.type !== 'fw-close';
    if (this.helping) void import('./views/help.ts');
  };

  /** Keys of the house; all others are the page's. Says whether the key was one. */
  private readonly keyed = (key: string): boolean => {
    const view = views.find(({ letter }) => key === `g ${letter}`);
    if (key === '?') this.help();
    else if (view) this.open(pageHref(view, this.address));
    else return !window.dispatchEvent(new CustomEvent('fw-key', { detail: key, cancelable: true }));
    return true;
  };

  private open(href: string): void {
    history.pushState(null, '', href);
    this.readLocation();
    this.main.focus();
    scrollTo(0, 0);
  }

  /** Links between our pages are followed without a reload. */
  private readonly follow = (event: MouseEvent): void => {
    const link = followedLink(event);
    if (!link || !views.some(({ path }) => path === link.pathname)) return;
    event.preventDefault();
    this.open(link.href);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fw-app': App;
  }
}
