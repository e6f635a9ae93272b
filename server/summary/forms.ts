import type { Summary, SummaryFormat } from '../contract/summary.ts';
import { summaryHtml } from './html.ts';
import { summaryPdf } from './pdf.ts';
import { summaryXlsx } from './xlsx.ts';

/** A summary in one of its forms; the same summary gives the same bytes. */
export async function summaryForm(summary: Summary, format: SummaryFormat): Promise<Buffer> {
  switch (format) {
    case 'html':
      return Buffer.from(await summaryHtml(summary));
    case 'pdf':
      return summaryPdf(summary);
    case 'xlsx':
      return summaryXlsx(summary);
    default:
      return Buffer.from(JSON.stringify(summary));
  }
}
