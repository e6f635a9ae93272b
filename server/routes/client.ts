import express, { Router } from 'express';
import { join } from 'node:path';

/** The built client: assets named by their content never change, every other path gets the page itself. */
export function clientRoutes(clientDir: string): Router {
  return Router()
    .use('/assets', express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
    .use(express.static(clientDir, { index: false }))
    .get('/{*path}', (_request, response) => {
      response.sendFile('index.html', { root: clientDir, headers: { 'Cache-Control': 'no-cache' } });
    });
}
