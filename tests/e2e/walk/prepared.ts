/** A protocol of the demo brought to a station by calls of the window itself, so that a test begins where it is about. */
import { expect, type Page } from '@playwright/test';
import { api, type ApiInput, type ApiName, type ApiOutput } from '../../../src-shared/api/api.ts';
import { type Started } from '../../../src-shared/api/call.ts';
import { type JobView } from '../../../src-shared/api/start/jobs.ts';
import { type Result } from '../../../src-shared/result.ts';
import { paperOf } from './demo.ts';

export const MAYOR = 'mayor/1/r1';

/** A call as the window on the page makes it; of a job what it brings in the end. */
export async function call<N extends ApiName>(page: Page, name: N, input: ApiInput<N>): Promise<ApiOutput<N>> {
  const answer = await answerTo(page, name, input);
  if (api[name].kind !== 'job') return answer as ApiOutput<N>;
  const { job } = answer as Started;
  for (;;) {
    const { result } = (await answerTo(page, 'jobs.view', { job })) as JobView;
    if (result?.ok === true) return result.value as ApiOutput<N>;
    if (result !== null) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
    await page.waitForTimeout(50);
  }
}

async function answerTo<N extends ApiName>(page: Page, name: N, input: ApiInput<N>): Promise<unknown> {
  const answer = (await page.evaluate(
    async ([call, given]) => {
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Urna-Window': sessionStorage.getItem('urna-window') ?? '' },
        body: JSON.stringify({ id: crypto.randomUUID(), name: call, input: given }),
      });
      return (await response.json()) as unknown;
    },
    [name, input] as const,
  )) as Result<unknown>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}

/** Opens precinct 1 of the demo. */
export async function openDemoPrecinct(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('urna-window'))).not.toBeNull();
  const { demo } = await call(page, 'welcome.status', {});
  const medium = demo?.medium ?? '';
  const { issuerKid } = await call(page, 'package.inspect', { medium });
  await call(page, 'package.openPrecinct', { medium, issuerKid, precinct: 1 });
}

/** Opens the demo's commune. */
export async function openDemoCommune(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('urna-window'))).not.toBeNull();
  const { demo } = await call(page, 'welcome.status', {});
  const medium = demo?.medium ?? '';
  const { issuerKid } = await call(page, 'package.inspect', { medium });
  await call(page, 'package.openCommune', { medium, issuerKid });
}

/**
 * The mayor's protocol typed twice, with more proxies than acts, which is a warning; words are still to be written. `slips`
 * are of the second finger.
 */
export async function enterNumbers(page: Page, slips: Readonly<Record<string, number>> = {}): Promise<void> {
  const { precinct } = await call(page, 'overview.view', {});
  const [first, second] = precinct.commission.map(({ name }) => name);
  for (const [entry, by] of [
    [1, first ?? ''],
    [2, second ?? ''],
  ] as const) {
    const { version } = await call(page, 'protocol.view', { id: MAYOR });
    const { paths } = await call(page, 'entry.begin', { id: MAYOR, seen: version, entry, by });
    const paper: Readonly<Record<string, number>> = {
      ...paperOf(1, 'mayor'),
      proxyVoters: 30,
      ...(entry === 2 && slips),
    };
    const changes = Object.fromEntries(paths.map((path) => [path, paper[path] ?? 0]));
    const typed = await call(page, 'entry.saveNumbers', { id: MAYOR, entry, changes, was: {} });
    await call(page, 'entry.finish', { id: MAYOR, seen: typed.version, entry });
  }
}
