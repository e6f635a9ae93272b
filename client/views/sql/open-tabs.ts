import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  activeTab,
  blank,
  type GivenTab,
  keepTabs,
  newTab,
  readTabs,
  type Tab,
  type TabSet,
  withChange,
  withOpened,
  withoutTab,
} from './tabs.ts';

/** The tabs of the page; every change is kept in this browser at once. */
export class OpenTabs implements ReactiveController {
  private now: TabSet = readTabs(localStorage);
  private kept = true;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  get set(): TabSet {
    return this.now;
  }

  get active(): Tab {
    return activeTab(this.now) ?? newTab({});
  }

  /** Whether this browser could keep the last change. */
  get areKept(): boolean {
    return this.kept;
  }

  show(tabs: TabSet): void {
    this.now = tabs;
    this.kept = keepTabs(localStorage, tabs);
    this.host.requestUpdate();
  }

  change(change: Partial<Tab>): void {
    this.show(withChange(this.now, change));
  }

  open(given: Partial<GivenTab>): void {
    this.show(withOpened(this.now, { ...blank, ...given }));
  }

  close(id: string): void {
    this.show(withoutTab(this.now, id));
  }
}
