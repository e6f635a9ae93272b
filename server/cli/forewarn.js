#!/usr/bin/env node
import './build.js';

await import('../../dist/server/cli/main.js');
