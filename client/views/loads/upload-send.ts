import type { ErrorBody } from '../../../server/contract/error.ts';
import type { Load } from '../../../server/contract/load.ts';
import { ApiError } from '../../lib/api.ts';

/** The fields beside the files; what is empty is not sent. */
export type UploadFields = {
  source: string;
  layout: string;
  scheme: string;
  currency: string;
  as_of: string;
  hold: boolean;
};

export const noFields: UploadFields = { source: '', layout: '', scheme: '', currency: '', as_of: '', hold: false };

/** What is sent; text fields come first, so that the server knows them before it has the files. */
export function uploadForm(files: readonly File[], fields: UploadFields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    const text = String(value).trim();
    if (text !== '' && value !== false) form.append(name, text);
  }
  for (const file of files) form.append('file', file, file.name);
  return form;
}

/**
 * Sends files and gives the load they became. `onBytes` hears how many bytes of how many have left this machine, which fetch does not tell.
 * Throws ApiError; an AbortError where the signal stops it.
 */
export function sendUpload(
  form: FormData,
  onBytes: (sent: number, of: number) => void,
  signal: AbortSignal,
): Promise<Load> {
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onBytes(loaded, total));
    request.addEventListener('load', () => {
      if (request.status === 202) resolve(JSON.parse(request.responseText) as Load);
      else reject(refusalOf(request));
    });
    request.addEventListener('error', () => reject(new ApiError('', null)));
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', '/api/loads');
    request.setRequestHeader('accept', 'application/json');
    request.send(form);
  });
}

/** The error a server of ours sends; only the status of anything else that answers, such as a proxy's page. */
function refusalOf(request: XMLHttpRequest): ApiError {
  if (!request.getResponseHeader('content-type')?.includes('json'))
    return new ApiError(`${request.status} ${request.statusText}`, null);
  const { error } = JSON.parse(request.responseText) as ErrorBody;
  return new ApiError(error.message, error.code, error.hint);
}
