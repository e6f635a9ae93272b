import type { Alert } from '../../server/contract/alert.ts';
import { type Address, defaultAddress, shownThresholds, writeAddress } from '../lib/address.ts';

/** Where an alert is seen: Monitor on its source, threshold and basis, its product in focus. Theme and language stay. */
export function alertLink(alert: Alert, { theme, lang, source }: Address): string {
  const days = Number(/^overdue_rate_(\d+)$/.exec(alert.metric)?.[1]);
  const { product } = alert.group;
  const address: Address = {
    ...defaultAddress,
    theme,
    lang,
    source,
    basis: alert.basis,
    threshold: shownThresholds.find((shown) => shown === days) ?? defaultAddress.threshold,
    focus: product ? [product] : [],
  };
  return `/${writeAddress(address)}`;
}

/** Where an alert stands whole, with theme, language and source of the page it is opened from. */
export function alertPage({ id }: Pick<Alert, 'id'>, { theme, lang, source }: Address): string {
  return `/alerts${writeAddress({ ...defaultAddress, theme, lang, source, alert: id })}`;
}
