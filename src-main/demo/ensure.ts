/** `npm start`: a demo election ready to be tried, laid out once. Precinct 1 is left to whoever tries. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ToolResult } from '../../src-shared/result.ts';
import { diskFs } from '../media/media-fs.ts';
import { type DemoNews } from './beside/news.ts';
import { clearFolder, demoFolder, layOutKeys, layOutPackage } from './folder.ts';
import { attempt, must } from './night/call.ts';
import { DEFAULT_PRECINCTS, DEFAULT_SEED, layOut, playNight } from './run.ts';
import { DEMO_FILE, isLaidOut, STAMP_FILE, stampNow } from './stamp.ts';

/** The precinct whose protocols are still to be drawn up. */
export const OPEN_PRECINCT = 1;

/**
 * Makes `dir` a laid out demo: issuer, package, credentials, and the media of all precincts but the open one, whose
 * medium is empty. Does nothing where the same demo lies already; replaces another version's. What the open precinct
 * needs comes first; what says that all is there, last.
 */
export async function ensureDemo(dir: string, tell: (news: DemoNews) => void): Promise<ToolResult<null>> {
  const folder = demoFolder(dir);
  const write = (name: string, text: string) => diskFs.createDurably(join(dir, name), Buffer.from(text));
  return attempt(async () => {
    if (await isLaidOut(dir)) return null;

    must(await clearFolder(folder, [STAMP_FILE, DEMO_FILE]), 'demo folder');
    const laid = layOut(DEFAULT_SEED, DEFAULT_PRECINCTS, 'plain');
    const passphrases = must(await layOutPackage(folder, laid.election), 'package');
    await layOutKeys(folder, DEFAULT_SEED, laid.election);
    await mkdir(folder.medium(OPEN_PRECINCT), { recursive: true });
    const precincts = laid.definition.precincts.map((precinct) => precinct.number);
    tell({ what: 'open', precincts, passphrases });

    const others = laid.definition.precincts.filter((precinct) => precinct.number !== OPEN_PRECINCT);
    // The open precinct is done by being open.
    const progress = (done: number, of: number) => tell({ what: 'progress', done: done + 1, of: of + 1 });
    await playNight(folder, laid, others, progress);
    await rm(folder.work, { recursive: true, force: true });

    await write(DEMO_FILE, `${JSON.stringify({ precincts, passphrases }, null, 2)}\n`);
    await write(STAMP_FILE, stampNow());
    return null;
  });
}
