import { once } from 'node:events';
import { createServer, type RequestListener, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { UserError } from './errors.ts';

/** A request, an upload over a slow line too, has to arrive within this time. */
const UPLOAD_MS = 60 * 60_000;

export type Listening = {
  /** e.g. http://127.0.0.1:4180 */
  address: string;
  /** From here on requests are answered; those that came before have waited. */
  answer(app: RequestListener): void;
  /** Takes no more; lets running requests end, for at most so long. */
  close(patienceMs: number): Promise<void>;
};

/** Takes the port at once, so that a taken one is known before any work; port 0 takes any free one. */
export async function listen(host: string, port: number): Promise<Listening> {
  let open: (app: RequestListener) => void = () => undefined;
  const opened = new Promise<RequestListener>((resolve) => {
    open = resolve;
  });
  const server = createServer({ requireHostHeader: false, requestTimeout: UPLOAD_MS }, (request, response) => {
    void opened.then((app) => app(request, response));
  });
  server.on('clientError', answerMalformed);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw refusal(error, host, port);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    answer: open,
    close: async (patienceMs) => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** What is no request never reaches the app: it is answered here, in the shape of every error. */
function answerMalformed(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, body } =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new UserError('too_large', 'the head of the request is too large')
      : new UserError('usage', `the request is not HTTP: ${error.message}`);
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}

function refusal(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code === 'EADDRINUSE') {
    return new UserError('usage', `port ${port} of ${host} is taken`, 'choose another: --port N, or FOREWARN_PORT');
  }
  if (error.code === 'EACCES') {
    return new UserError('usage', `port ${port} is not allowed to this user`, 'choose one above 1023: --port N');
  }
  return error;
}
