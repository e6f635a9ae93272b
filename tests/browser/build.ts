import { build } from '../build.ts';

/** Builds the client once before the browser tests, as users get it. */
export function setup(): void {
  build('vite', 'build', '--mode', 'production', '--logLevel', 'warn');
}
