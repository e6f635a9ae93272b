import { type Address, ofOnePage, writeAddress } from '../lib/address.ts';
import type { ListedAlert } from '../lib/alerts.ts';
import type { Selection } from '../lib/selection.ts';
import type { Strings } from '../locales/en.ts';
import type { NavItem } from '../ui/nav.ts';
import { views } from './index.ts';
import type { View } from './view.ts';

/** A page with what all pages share of the address. */
export function pageHref({ path }: View, address: Address): string {
  return path + writeAddress({ ...address, ...ofOnePage });
}

/** Alerts of the source that nobody has seen to yet; what is told with a wider alert is not counted by itself. */
export function openAlerts(alerts: readonly ListedAlert[] | undefined, selection: Selection | undefined): number {
  return (alerts ?? []).filter(
    ({ state, workflow, group, kin }) =>
      state === 'firing' && workflow === 'new' && !kin?.suppressed && group.source === selection?.source.id,
  ).length;
}

/** The pages of the navigation, Alerts with the number of those unread. */
export function navItems(current: View | undefined, address: Address, unread: number, strings: Strings): NavItem[] {
  return views
    .filter(({ unlisted }) => !unlisted)
    .map((view) => ({
      href: pageHref(view, address),
      label: view.title(strings),
      icon: view.icon,
      current: view === current,
      ...(view.path === '/alerts' ? { count: unread, countLabel: strings.shell.openAlerts(unread) } : {}),
    }));
}
