import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { type Call, type CallName, callNames, calls, refusalsOf } from '../contract/calls.ts';
import { errorBody, errorTable } from '../contract/error.ts';
import { formats } from '../contract/format.ts';
import { version } from '../version.ts';
import type { Handlers } from './handler.ts';

/** The description of the whole API, made of the declarations that validate it. */
export const openApiHandlers = () => {
  let document: ReturnType<typeof describe> | undefined;
  return { 'GET /api/openapi.json': () => (document ??= describe()) } satisfies Partial<Handlers>;
};

function describe() {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const name of callNames) {
    const [method = '', path = ''] = name.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name) };
  }
  const document = createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Forewarn',
        version,
        description: 'Months are YYYY-MM, rates decimals (0.0217), money in currency units with two decimals.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      paths,
    },
    {
      override: ({ jsonSchema }) => {
        if (jsonSchema.meaning !== undefined) jsonSchema['x-meaning'] = jsonSchema.meaning;
        delete jsonSchema.meaning;
        delete jsonSchema.refusal;
      },
    },
  );
  return { ...document };
}

function operation(name: CallName): ZodOpenApiOperationObject {
  const {
    description,
    role,
    params,
    query,
    body,
    form,
    answer,
    status = 200,
    formats: given = ['json'],
  }: Call = calls[name];
  const content = given.map((format) => [formats[format], format === 'json' ? { schema: answer } : {}]);
  return {
    operationId: name.replaceAll(/[^\w]+/g, '_').replace(/_$/, ''),
    description,
    'x-role': role ?? 'none',
    requestParams: { ...(params && { path: params }), ...(query && { query }) },
    ...(body && { requestBody: { content: { [formats.json]: { schema: body } } } }),
    ...(form && { requestBody: { required: true, content: { 'multipart/form-data': { schema: withFiles(form) } } } }),
    responses: {
      [status]:
        status === 204
          ? { description: 'Done.' }
          : { description: 'The answer.', content: Object.fromEntries(content) },
      ...refusals(name),
    },
  };
}

const withFiles = (form: z.ZodObject): z.ZodObject =>
  form.extend({ file: z.array(z.string().meta({ format: 'binary' })) });

/** The errors of a call by their status, each code with its occasion. */
function refusals(name: CallName): ZodOpenApiResponsesObject {
  const codes = refusalsOf(name);
  const answerOf = (status: number) => ({
    description: codes
      .filter((code) => errorTable[code].status === status)
      .map((code) => `\`${code}\`: ${errorTable[code].about}`)
      .join('\n'),
    content: { [formats.json]: { schema: errorBody } },
  });
  return Object.fromEntries(codes.map((code) => [errorTable[code].status, answerOf(errorTable[code].status)]));
}
