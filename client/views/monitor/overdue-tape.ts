import { html, nothing, type TemplateResult } from 'lit';
import type { Alert } from '../../../server/contract/alert.ts';
import type { Address } from '../../lib/address.ts';
import { formatMonth } from '../../lib/format.ts';
import type { Locale } from '../../lib/locale.ts';
import '../../ui/status-tag.ts';
import { alertPage } from '../alert-link.ts';

/** Says that a month's tape is past its due day and has not come, while the check of it fires. */
export function renderOverdueTape(
  alerts: readonly Alert[],
  address: Address,
  { strings: { monitor }, language }: Locale,
): TemplateResult | typeof nothing {
  const alert = alerts.find(({ state, group }) => state === 'firing' && group.check === 'month_missing');
  if (!alert) return nothing;
  return html`<p class="strip" role="status">
    <fw-status-tag .level=${alert.severity}></fw-status-tag
    ><span>${monitor.overdueTape(formatMonth(alert.last.month, language))}</span>
    <a class="button" href=${alertPage(alert, address)}>${monitor.overdueAlert}</a>
  </p>`;
}
