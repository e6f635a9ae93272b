import busboy from 'busboy';
import type { Request } from 'express';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mostFiles } from '../contract/load-pattern.ts';
import { UserError } from '../errors.ts';
import { describeFault, isDiskFull } from '../load/fault.ts';
import type { UploadedFile } from '../load/upload-job.ts';

export type Upload = { files: UploadedFile[]; fields: Record<string, string | string[]> };

const limits = { files: mostFiles, fields: 500, fieldNameSize: 100, fieldSize: 64 * 1024, headerPairs: 50 };

/**
 * Streams the files of a multipart request into a folder under names of our own and reads its fields. Throws usage, unknown_parameter,
 * too_large (beyond `maxBytes`, all files together) or disk_full; then nothing is left of it.
 */
export async function readUpload(request: Request, folder: string, maxBytes: number): Promise<Upload> {
  const form = open(request);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + 2 ** 20) throw tooLarge(maxBytes);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    return await receive(request, form, folder, maxBytes);
  } catch (error) {
    request.unpipe(form);
    request.resume();
    rmSync(folder, { recursive: true, force: true });
    throw isDiskFull(error) ? diskFull(error, folder) : error;
  }
}

function open(request: Request): busboy.Busboy {
  const hint = 'send multipart/form-data with one or more files in the field "file"';
  if (!request.is('multipart/form-data')) throw new UserError('usage', 'the body is not a form with files', hint);
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits });
  } catch (error) {
    throw new UserError('usage', `the form cannot be read: ${messageOf(error)}`, hint);
  }
}

function receive(request: Request, form: busboy.Busboy, folder: string, maxBytes: number): Promise<Upload> {
  const files: UploadedFile[] = [];
  const fields = new Map<string, string[]>();
  const writing: Promise<void>[] = [];
  let received = 0;
  return new Promise((resolve, reject) => {
    const write = async (from: Readable, given: string): Promise<void> => {
      const file: UploadedFile = { name: shownName(given), path: join(folder, String(files.length)), bytes: 0 };
      files.push(file);
      const count = new Transform({
        transform(part: Buffer, _encoding, done) {
          file.bytes += part.length;
          received += part.length;
          done(received > maxBytes ? tooLarge(maxBytes) : null, part);
        },
      });
      await pipeline(from, count, createWriteStream(file.path, { flags: 'wx', mode: 0o600 }));
    };
    form.on('file', (field, stream, { filename }) => {
      if (field !== 'file') {
        stream.resume();
        return reject(new UserError('unknown_parameter', `unknown file field "${field}"`, 'files go into "file"'));
      }
      const written = write(stream, filename ?? '');
      written.catch(reject);
      writing.push(written);
    });
    form.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated) reject(new UserError('too_large', `the field "${name}" is too large`));
      fields.set(name, [...(fields.get(name) ?? []), value]);
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
      form.on(limit, () =>
        reject(new UserError('too_large', 'the form has too many parts', `at most ${limits.files} files`)),
      );
    }
    form.on('error', (error) => reject(new UserError('usage', `the form cannot be read: ${messageOf(error)}`)));
    request.on('close', () => {
      if (!request.complete) reject(new UserError('usage', 'the upload was broken off'));
    });
    form.on('close', () => {
      Promise.all(writing).then(() => {
        if (files.length === 0)
          return reject(new UserError('usage', 'there is no file in the form', 'files go into "file"'));
        resolve({ files, fields: Object.fromEntries([...fields].map(([name, all]) => [name, single(all)])) });
      }, reject);
    });
    request.pipe(form);
  });
}

const single = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? '') : values);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a file is called, made harmless: no folder, no control or invisible characters, at most 120 characters. */
function shownName(given: string): string {
  const bare = given.split(/[\\/]/).at(-1) ?? '';
  const name = Array.from(bare.replaceAll(/\p{C}/gu, '')).slice(0, 120).join('');
  return name === '' ? 'file' : name;
}

function tooLarge(maxBytes: number): UserError {
  const size = `${Math.floor(maxBytes / 2 ** 20)} MB`;
  return new UserError(
    'too_large',
    `the files are larger than ${size} together`,
    'pack them with gzip, or use npx forewarn load',
  );
}

function diskFull(error: unknown, folder: string): UserError {
  const { code, message, hint } = describeFault(error, folder);
  return new UserError(code, message, hint);
}
