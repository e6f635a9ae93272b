import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HealthAnswer } from '../../server/contract/catalog.ts';
import { ApiError, askJson } from './api.ts';

const everyMs = 30_000;

/**
 * Watches for a newly published snapshot while the page is in sight: every half minute, and when the reader comes back.
 * `onAlerts` is called as soon as the server tells that alerts, rules or cases have changed.
 */
export class News implements ReactiveController {
  /** The newest snapshot known; null before the first look. */
  snapshot: string | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  private events: EventSource | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onAlerts: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.timer = setInterval(this.look, everyMs);
    this.events = new EventSource('/api/news');
    this.events.addEventListener('alerts', this.onAlerts);
    addEventListener('focus', this.look);
    document.addEventListener('visibilitychange', this.look);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
    this.events?.close();
    removeEventListener('focus', this.look);
    document.removeEventListener('visibilitychange', this.look);
  }

  private readonly look = (): void => {
    if (!document.hidden) void this.ask();
  };

  private async ask(): Promise<void> {
    try {
      const { snapshot } = await askJson<HealthAnswer>('/api/health', AbortSignal.timeout(everyMs));
      if (snapshot === this.snapshot) return;
      this.snapshot = snapshot;
      this.host.requestUpdate();
    } catch (cause) {
      // A server that does not answer now is asked again; what fails on the page says so itself.
      if (!(cause instanceof ApiError)) throw cause;
    }
  }
}
