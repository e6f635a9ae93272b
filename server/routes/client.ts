import express, { type RequestHandler, Router } from 'express';
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The built client: assets named by their content never change, a path without an ending gets the page itself, a file that is not there nothing. */
export function clientRoutes(clientDir: string): Router {
  const assets = join(clientDir, 'assets');
  return Router()
    .use('/assets', preferCompressed(assets))
    .use('/assets', express.static(assets, { immutable: true, maxAge: '1y', fallthrough: false }))
    .use(express.static(clientDir, { index: false }))
    .get('/{*path}', (request, response, next) => {
      if (extname(request.path) !== '') return next();
      response.sendFile('index.html', { root: clientDir, headers: { 'Cache-Control': 'no-cache' } });
    });
}

/** The smaller first. */
const compressions = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

/** Turns a request for a file into one for the compressed file that the build put beside it, where the caller takes it. */
function preferCompressed(folder: string): RequestHandler {
  const files = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (request, response, next) => {
    const name = request.path.slice(1);
    const offered = compressions.filter(({ ending }) => files.has(name + ending));
    const taken = offered.find(({ encoding }) => request.acceptsEncodings(encoding));
    if (offered.length > 0) response.vary('Accept-Encoding');
    if (taken) {
      response.type(extname(name)).set('Content-Encoding', taken.encoding);
      request.url = `/${name}${taken.ending}`;
    }
    next();
  };
}
