import * as z from 'zod';
import { byId, type CallTable } from './call.ts';
import { layoutsAnswer } from './layout.ts';
import { changesAnswer, load, loadsAnswer, rollBackAnswer } from './load.ts';
import { loadMonthsAnswer, offendersAnswer, quarantineAnswer } from './load-detail.ts';
import { previewAnswer } from './load-preview.ts';
import { mappingTrial } from './mapping.ts';
import { changesQuery, loadForm, loadsQuery, mappingBody, offendersQuery, quarantineQuery } from './load-query.ts';

/** Upload, mapping, publishing, history and roll-back. */
export const loadCalls = {
  'GET /api/layouts': {
    description: 'The layouts a tape can be read by.',
    role: 'steward',
    answer: layoutsAnswer,
  },
  'GET /api/loads': {
    description: 'All loads, newest first: those of the command line too, once they are published.',
    role: 'steward',
    query: loadsQuery,
    answer: loadsAnswer,
  },
  'POST /api/loads': {
    description: 'Uploads the files of one load, to be loaded when it is their turn.',
    role: 'steward',
    form: loadForm,
    answer: load,
    status: 202,
    refusals: ['load_busy', 'disk_full'],
  },
  'GET /api/loads/{id}': {
    description: 'One load, by its id or by the number of the snapshot it became.',
    role: 'steward',
    params: byId,
    answer: load,
    refusals: ['not_found'],
  },
  'DELETE /api/loads/{id}': {
    description: 'Cancels a load that is not being published; nothing of it is left.',
    role: 'steward',
    params: byId,
    answer: load,
    refusals: ['not_found', 'wrong_state'],
  },
  'GET /api/loads/{id}/events': {
    description: 'What happens to a load, as server-sent events, until it ends.',
    role: 'steward',
    params: byId,
    answer: load,
    formats: ['events'],
    refusals: ['not_found'],
  },
  'GET /api/loads/{id}/preview': {
    description: 'What needs_mapping asks; what publishing a held load would change.',
    role: 'steward',
    params: byId,
    answer: previewAnswer,
    refusals: ['not_found', 'wrong_state'],
  },
  'POST /api/loads/{id}/mapping': {
    description: 'Tries an answer to needs_mapping on the first rows; nothing is changed.',
    role: 'steward',
    params: byId,
    body: mappingBody,
    answer: mappingTrial,
    refusals: ['not_found', 'wrong_state'],
  },
  'PUT /api/loads/{id}/mapping': {
    description: 'Answers needs_mapping; the load goes on when it is its turn.',
    role: 'steward',
    params: byId,
    body: mappingBody,
    answer: load,
    refusals: ['not_found', 'wrong_state'],
  },
  'POST /api/loads/{id}/publish': {
    description: 'Publishes a held load.',
    role: 'steward',
    params: byId,
    answer: load,
    refusals: ['not_found', 'wrong_state'],
  },
  'POST /api/loads/{id}/rollback': {
    description: 'Undoes a published load and all later ones: the snapshot before it is live again.',
    role: 'steward',
    params: byId,
    answer: rollBackAnswer,
    refusals: ['not_found', 'wrong_state', 'snapshot_gone', 'load_busy'],
  },
  'GET /api/loads/{id}/changes': {
    description: 'What a load changed of months that were loaded before: each value, before and after.',
    role: 'steward',
    params: byId,
    query: changesQuery,
    answer: changesAnswer,
    formats: ['json', 'csv'],
    refusals: ['not_found', 'no_snapshot', 'snapshot_gone'],
  },
  'GET /api/loads/{id}/months': {
    description: 'What a load brought in each of its months, and the sums that show that the month adds up.',
    role: 'steward',
    params: byId,
    answer: loadMonthsAnswer,
    refusals: ['not_found', 'snapshot_gone'],
  },
  'GET /api/loads/{id}/findings/{rule}': {
    description: 'Every row that a quality rule finds in a load, in the snapshot that the load made.',
    role: 'steward',
    params: byId.extend({ rule: z.string().meta({ example: 'dpd_jump' }) }),
    query: offendersQuery,
    answer: offendersAnswer,
    formats: ['json', 'csv'],
    refusals: ['not_found', 'snapshot_gone'],
  },
  'GET /api/loads/{id}/quarantine': {
    description:
      'The rows a load set aside, and why; as CSV as they stood in their file, to be corrected and loaded again.',
    role: 'steward',
    params: byId,
    query: quarantineQuery,
    answer: quarantineAnswer,
    formats: ['json', 'csv'],
    refusals: ['not_found', 'no_snapshot', 'snapshot_gone'],
  },
} as const satisfies CallTable;
