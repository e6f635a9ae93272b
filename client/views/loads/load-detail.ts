import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Load } from '../../../server/contract/load.ts';
import type { LoadMonthsAnswer } from '../../../server/contract/load-detail.ts';
import { type Address, defaultAddress, writeAddress } from '../../lib/address.ts';
import { ApiError, askJson } from '../../lib/api.ts';
import { formatMoment, formatMonthRange, missing } from '../../lib/format.ts';
import { Locale } from '../../lib/locale.ts';
import { base, button } from '../../styles/control.ts';
import '../../ui/card.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/skeleton.ts';
import { renderFailure } from '../failure.ts';
import './load-findings.ts';
import './load-months.ts';
import { loadPath } from './load-path.ts';
import './load-quarantined.ts';
import './load-restated.ts';
import { loadState } from './load-state.ts';
import './load-sums.ts';
import './roll-back.ts';

/** One load, whole: what came in, what was found, that it adds up, what it set aside and restated, and the way back. */
@customElement('fw-load-detail')
export class LoadDetail extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: grid;
        gap: 12px;
        min-width: 0;
      }
      header,
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .back {
        margin-left: -10px;
      }
      .name {
        flex: 1 1 240px;
        min-width: 0;
      }
      h2 {
        font-size: var(--fs-lead);
        line-height: var(--lh-lead);
        font-weight: var(--fw-strong);
        overflow-wrap: anywhere;
      }
      p {
        overflow-wrap: anywhere;
      }
      .quiet {
        font-size: var(--fs-small);
        color: var(--text-2);
      }
      .parts {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 12px;
        align-items: start;
      }
      .side {
        display: grid;
        gap: 12px;
      }
      @media (max-width: 1199px) {
        .parts {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** Id of the load, or its number. */
  @property() load = '';
  @property({ attribute: false }) address: Address = defaultAddress;
  private readonly locale = new Locale(this);
  private readonly facts = new Task(this, {
    task: ([id], { signal }) => askJson<Load>(loadPath(id), signal),
    args: () => [this.load] as const,
  });
  private readonly months = new Task(this, {
    task: async ([load], { signal }) =>
      load?.live ? (await askJson<LoadMonthsAnswer>(loadPath(load.id, '/months'), signal)).rows : null,
    args: () => [this.facts.value] as const,
  });

  override render() {
    const { load: words } = this.locale.strings;
    const { value, error } = this.facts;
    return html`<div><a class="button quiet back" href=${this.listHref}>${icon('earlier', 14)}${words.all}</a></div>
      ${error === undefined ? nothing : html`<fw-card>${this.renderFailed(error, () => void this.facts.run())}</fw-card>`}
      ${value === undefined && error === undefined ? html`<fw-card><fw-skeleton .lines=${10}></fw-skeleton></fw-card>` : nothing}
      ${value === undefined || error !== undefined ? nothing : this.renderLoad(value)}`;
  }

  private renderLoad(load: Load): TemplateResult {
    const { load: words, run } = this.locale.strings;
    const { source, error, live, ended_at } = load;
    return html`<header>
        <div class="name">
          <h2>${[source ?? missing, ...this.monthsText(load)].join(words.joint)}</h2>
          <p class="quiet">${this.standing(load)}</p>
        </div>
        <div class="acts">
          ${live && source !== null ? html`<a class="button" href=${this.monitorHref(source)}>${run.toMonitor(source)}</a>` : nothing}
          ${live ? html`<fw-roll-back .load=${load} @fw-published=${() => void this.facts.run()}></fw-roll-back>` : nothing}
        </div>
      </header>
      ${error ? html`<fw-card><p>${error.message}</p>${error.hint ? html`<p class="quiet">${error.hint}</p>` : nothing}</fw-card>` : nothing}
      ${ended_at === null ? html`<fw-card><p>${words.underWay}</p></fw-card>` : this.renderParts(load)}`;
  }

  private renderParts(load: Load): TemplateResult {
    const { live, id } = load;
    return html`<div class="parts">
        <div class="side">
          <fw-load-months .load=${load} .months=${this.months.value ?? null}></fw-load-months>
          ${this.renderSums(load)}
        </div>
        ${wasChecked(load) ? html`<fw-load-findings .load=${load} .address=${this.address}></fw-load-findings>` : nothing}
      </div>
      ${
        live
          ? html`<fw-load-quarantined .load=${id} .count=${load.rows.quarantined}></fw-load-quarantined>
              <fw-load-restated .load=${id}></fw-load-restated>`
          : nothing
      }`;
  }

  private renderSums(load: Load): TemplateResult | typeof nothing {
    const { load: words } = this.locale.strings;
    const { value, error } = this.months;
    if (!load.live) return nothing;
    if (error instanceof ApiError && error.code === 'snapshot_gone')
      return html`<fw-card .heading=${words.sums}><p class="quiet">${words.gone}</p></fw-card>`;
    if (error !== undefined)
      return html`<fw-card .heading=${words.sums}>${this.renderFailed(error, () => void this.months.run())}</fw-card>`;
    if (!value) return html`<fw-card .heading=${words.sums}><fw-skeleton .lines=${4}></fw-skeleton></fw-card>`;
    return value.length === 0 ? nothing : html`<fw-load-sums .load=${load} .months=${value}></fw-load-sums>`;
  }

  private renderFailed(error: unknown, retry: () => void): TemplateResult {
    const { strings } = this.locale;
    return renderFailure(error, retry, { heading: strings.load.failed, works: '' }, strings);
  }

  private standing(load: Load): string {
    const { strings, language } = this.locale;
    const { load: words } = strings;
    const { created_at, created_by, undone } = load;
    return [
      loadState(load, strings),
      (load.snapshot === null ? words.sentBy : words.loadedBy)(formatMoment(created_at, language), created_by),
      ...(undone ? [words.undoneBy(formatMoment(undone.at, language), undone.by)] : []),
    ].join(' · ');
  }

  private monthsText({ months }: Load): string[] {
    const [from, to = from] = [months[0], months.at(-1)];
    return from && to ? [formatMonthRange(from, to, this.locale.language)] : [];
  }

  private get listHref(): string {
    return `/loads${writeAddress({ ...this.address, load: undefined })}`;
  }

  private monitorHref(source: string): string {
    const { theme, lang } = this.address;
    return `/${writeAddress({ ...defaultAddress, source, theme, lang })}`;
  }
}

/** A load that was refused before its rows were looked at has no finding. */
const wasChecked = ({ rows, findings }: Load): boolean => rows.read > 0 || findings.length > 0;

declare global {
  interface HTMLElementTagNameMap {
    'fw-load-detail': LoadDetail;
  }
}
