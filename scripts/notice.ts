// `npm run -s notice`: builds what changed, and prints whose work is in the program and under which licences.
import { readFileSync } from 'node:fs';
import { buildMain, buildNotice, buildRenderer } from './build.ts';

await buildRenderer();
await buildMain();
process.stdout.write(readFileSync(buildNotice(), 'utf8'));
