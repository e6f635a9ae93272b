import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { AlertsAnswer } from '../../../server/contract/alert.ts';
import type { ListedAlert } from '../../lib/alerts.ts';
import { askJson } from '../../lib/api.ts';

const pageSize = 50;

/** Alerts that are over, newest first, a page at a time. `severity` narrows them; null asks for none. */
export class PastAlerts {
  private further: { first: AlertsAnswer; rows: readonly ListedAlert[]; next: string | null } | undefined;
  private readonly first: Task<readonly [string | null, unknown], AlertsAnswer | null>;
  private readonly more: Task<readonly [string], AlertsAnswer>;

  /** `version` is another whenever what is over may have changed. */
  constructor(
    host: ReactiveControllerHost,
    private readonly terms: () => { query: string | null; version: unknown },
  ) {
    this.first = new Task(host, {
      task: async ([query], { signal }) => (query === null ? null : askJson<AlertsAnswer>(pathOf(query), signal)),
      args: () => {
        const { query, version } = this.terms();
        return [query, version] as const;
      },
    });
    this.more = new Task(host, {
      autoRun: false,
      task: ([path], { signal }) => askJson<AlertsAnswer>(path, signal),
    });
  }

  get error(): unknown {
    return this.first.error;
  }

  get failedMore(): unknown {
    return this.more.error;
  }

  /** Undefined until the first page is there. */
  get rows(): readonly ListedAlert[] | undefined {
    return this.listed?.rows;
  }

  get next(): string | null {
    return this.listed?.next ?? null;
  }

  readonly retry = (): void => void this.first.run();

  /** Asks for the page after those listed. */
  readonly askMore = async (): Promise<void> => {
    const { query } = this.terms();
    const [first, listed] = [this.first.value, this.listed];
    if (!first || !listed?.next || query === null) return;
    await this.more.run([`${pathOf(query)}&after=${encodeURIComponent(listed.next)}`]);
    const page = this.more.value;
    if (page && this.first.value === first) {
      this.further = { first, rows: [...listed.rows, ...page.rows], next: page.next };
    }
  };

  private get listed(): { rows: readonly ListedAlert[]; next: string | null } | undefined {
    const { value } = this.first;
    if (!value) return undefined;
    return this.further?.first === value ? this.further : value;
  }
}

const pathOf = (query: string): string =>
  `/api/alerts?state=resolved,retired,superseded&limit=${pageSize}${query && `&${query}`}`;
