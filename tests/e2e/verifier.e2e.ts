/** The offline verifier as an observer uses it: one file from the disk, no network, the commune's folder and some paper. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { buildVerifier, verifierFile } from '../../scripts/build-verifier.ts';
import { renderSlip } from '../../src-main/documents/slip/slip.ts';
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { seal } from '../../src-main/keys/seal.ts';
import { version as urnaVersion } from '../../src-main/machine/version.ts';
import { pl } from '../../src-shared/language/pl.ts';
import * as en from '../../src-shared/language/en/verifier.ts';
import * as v from '../../src-shared/language/pl/verifier.ts';
import { protocolFileStem } from '../../src-shared/sealed/file-name.ts';
import type { ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { decodeEnvelope } from '../../src-shared/sealed/jws.ts';
import type { ResultsPayload } from '../../src-shared/sealed/payloads.ts';
import { encodeSlip } from '../../src-shared/sealed/qr.ts';
import { controlSymbol } from '../../src-shared/sealed/symbol.ts';
import { fingerprintOf, jwkOf } from '../../src-shared/sealed/thumbprint.ts';
import { planOf } from '../../src-shared/sealed/trusted.ts';
import { axeFaults } from '../support/axe.ts';
import { toPng } from '../support/picture.ts';
import { unwrap } from '../support/papers.ts';
import { pdfPictures } from '../support/poppler.ts';
import { publishedNight, type Published } from '../support/published.ts';

let folder: string;
let night: Published;
test.beforeAll(async () => {
  await buildVerifier();
  folder = mkdtempSync(join(tmpdir(), 'urna-verifier-'));
  night = await publishedNight(folder, 'tie');
});
test.afterAll(() => rmSync(folder, { recursive: true }));

let asked: string[];
let said: string[];
test.beforeEach(async ({ page, context }) => {
  [asked, said] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await context.setOffline(true);
  await page.goto(pathToFileURL(verifierFile).href);
});
test.afterEach(() => {
  expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
  expect(said).toEqual([]);
});

const filesInput = (page: Page) => page.locator('input[type=file][multiple]').first();
const folderInput = (page: Page) => page.locator('input[webkitdirectory]');
const below = (name: string) => readdirSync(join(folder, name)).map((file) => join(folder, name, file));
const packageFiles = () => [join(folder, 'issuer.jwk'), ...below('package')];
const same = (page: Page) => page.getByRole('button', { name: v.compare.yes });
const row = (page: Page, name: RegExp | string) => page.getByRole('article').filter({ hasText: name });

async function openWith(page: Page, files: readonly string[]): Promise<void> {
  await filesInput(page).setInputFiles([...files]);
  await same(page).press('Enter');
  await expect(page.getByRole('heading', { name: v.sealed.title })).toBeVisible();
}
async function axe(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
}
function protocolOf(precinct: number, contest: ProtocolPayload['contest']): ProtocolPayload {
  return night.payloads.find((one) => one.precinct === precinct && one.contest === contest)!;
}
function mediaFile(payload: ProtocolPayload): string {
  return join(folder, 'media', `${payload.precinct}`, `${protocolFileStem(payload)}.urna`);
}
function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const resultsFile = () => join(folder, 'results', 'results.urna');
function publishedPayload(): Uint8Array {
  return unwrap(decodeEnvelope(readFileSync(resultsFile()))).payload;
}

test('one file, the same from the same sources, with a policy of hashes: nothing may be loaded, evaluated or sent', async ({
  page,
}) => {
  const hash = await buildVerifier();
  const html = readFileSync(verifierFile, 'utf8');
  expect(createHash('sha256').update(html).digest('hex')).toBe(hash);
  expect(await buildVerifier()).toBe(hash);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; /);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(html).not.toMatch(/<(script|link|img)[^>]*\s(src|href)="(?!data:)/);
  const first = await page.evaluate(() => document.fonts.check('16px "IBM Plex Sans"'));
  expect(first).toBe(true);
});

test('its foot says whose work is in it, with every licence, also where no script runs', async ({ page, browser }) => {
  const inIt = ['react', 'react-dom', 'scheduler', 'zod', 'tweetnacl', 'canonicalize', 'qr', 'fflate'];
  const names = [...inIt, '@marcbachmann/cel-js', '@fontsource/ibm-plex-sans', 'rolldown', 'vite'];
  const silent = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const still = await silent.newPage();
  await still.goto(pathToFileURL(verifierFile).href);
  const foot = still.getByRole('contentinfo');
  await expect(foot.locator('pre')).toBeHidden();
  await foot.locator('summary').click();
  await expect(foot.locator('pre')).toBeVisible();
  const text = (await foot.locator('pre').textContent()) ?? '';
  await silent.close();

  const root = join(import.meta.dirname, '../..');
  const listed = [...text.matchAll(/^ {2}(\S+) +(\d\S*) +\S/gm)].map(([, name, version]) => `${name} ${version}`);
  const installed = names.map((name) => {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    };
    return `${name} ${version}`;
  });
  expect(listed.sort()).toEqual([...installed, `Urna ${urnaVersion}`].sort());
  for (const name of names.filter((name) => !['rolldown', 'vite'].includes(name))) {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))!;
    const licence = readFileSync(join(folder, file), 'utf8')
      .replaceAll('\r', '')
      .replaceAll(/[ \t]+$/gm, '')
      .trim();
    expect(text).toContain(licence);
  }

  await page.locator('summary', { hasText: 'Licencje' }).click();
  await axe(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('contentinfo')).toBeHidden();
});

test('before a person has compared the fingerprint nothing of the package is shown; “different” ends it', async ({
  page,
}) => {
  await axe(page);
  await filesInput(page).setInputFiles(packageFiles());
  const fingerprint = fingerprintOf(night.election.issuer, nodeCrypto);
  await expect(page.getByLabel(v.compare.label)).toHaveText(fingerprint.replaceAll('-', ''));
  await expect(page.getByText(v.take.packageFiles(below('package').length))).toBeVisible();
  await expect(page.locator('body')).not.toContainText(night.pkg.definition.payload.commune.name);
  await axe(page);

  await page.getByRole('button', { name: v.compare.no }).press('Enter');
  await expect(page.getByText(v.compare.refusedTitle)).toBeVisible();
  await expect(same(page)).toHaveCount(0);
  await axe(page);
});

test('the whole folder: the published result is, to the byte, the recomputed one, and says why', async ({ page }) => {
  await folderInput(page).setInputFiles(folder);
  await same(page).press('Enter');
  await expect(page.getByRole('heading', { name: v.published.same })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(v.frame.rehearsal)).toBeVisible();
  await expect(page.getByText(v.frame.demoIssuer)).toBeVisible();
  const files =
    night.payloads.length + night.payloads.filter(({ contest }) => /^(council|mayor)$/.test(contest)).length;
  await expect(page.getByText(v.sealed.summary(files + 1, 0))).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: v.published.download }).press('Enter');
  expect(readFileSync(await (await saving).path())).toEqual(Buffer.from(publishedPayload()));

  const council = (JSON.parse(Buffer.from(publishedPayload()).toString()) as ResultsPayload).contests[0]!;
  expect(council).toMatchObject({ contest: 'council', final: true });
  await page.getByText(v.result.details(1), { exact: true }).press('Enter');
  const quotients = page.getByRole('region', { name: pl.commune.results.quotients(1) });
  const steps = (council.outcome['1'] as { steps: { seat: number; by: string }[] }).steps;
  for (const { seat } of steps) await expect(quotients.getByText(pl.commune.results.seat(seat))).toBeVisible();
  expect(steps.at(-1)).toMatchObject({ by: 'lot' });
  await expect(quotients.getByText(pl.commune.results.by['lot']!)).toBeVisible();
  await expect(page.getByText(/Wylosowano: 16\. /)).toBeVisible();
  await expect(page.getByText(/^Ponowne głosowanie: /)).toBeVisible();
  await axe(page);

  await page.getByRole('button', { name: 'English' }).press('Enter');
  await expect(page.getByRole('heading', { name: en.published.same })).toBeVisible();
  await axe(page);
});

test('a genuine protocol shows whose it is, its symbol, and every number in the form’s words', async ({ page }) => {
  const payload = protocolOf(3, 'mayor');
  await openWith(page, [...packageFiles(), mediaFile(payload)]);
  const line = row(page, /prawdziwy.*Obwód 3 · Wójt/);
  const key = [...night.pkg.rosterKeys.values()].find(({ precinct, role }) => precinct === 3 && role === 'chair')!;
  await expect(line).toContainText(v.sealed.signedBy(key.holder, v.sealed.role.chair, 3));
  await expect(line).toContainText(controlSymbol(canonicalBytes(payload), nodeCrypto));
  await line.getByRole('button').press('Enter');

  const { form, constituency } = planOf(night.pkg, payload)!;
  for (const { id, number, label } of form.fields) {
    const cells = line.getByRole('row').filter({ hasText: label.pl }).first().getByRole('cell');
    await expect(cells.first()).toHaveText(number);
    await expect(cells.last()).toHaveText(`${payload.values[id]}`.replace(/\B(?=(\d{3})+$)/, '\u00a0'));
  }
  const votes = 'candidates' in payload.results ? payload.results.candidates : {};
  for (const { position, surname, names } of constituency.candidates)
    await expect(line.getByRole('row', { name: `${position}. ${surname} ${names}` })).toContainText(
      `${votes[position]}`,
    );
  await expect(page.getByText(pl.commune.results.partial(1, 19)).first()).toBeVisible();
  await axe(page);
});

test('altered, foreign and contradicting files are refused, each with its reason', async ({ page }) => {
  const payload = protocolOf(3, 'mayor');
  const values = { ...payload.values, validVotes: payload.values['validVotes']! + 1 };
  const contradicting = night.sealed({ ...payload, values });
  // one vote more, under the signature of the true number
  const { signature, ...envelope } = JSON.parse(readFileSync(mediaFile(payload), 'utf8')) as Record<string, string>;
  const more = Buffer.from(canonicalBytes({ ...payload, values })).toString('base64url');
  const altered = canonicalBytes({ ...envelope, payload: more, signature: signature! });
  const stranger = seal(payload, new Uint8Array(32).fill(7));
  await openWith(page, [
    ...packageFiles(),
    written('altered.urna', altered),
    written('stranger.urna', stranger),
    written('contradicting.urna', contradicting),
    written('long.urna', new Uint8Array(4 * 1024 * 1024 + 2)),
  ]);
  await expect(page.getByText(v.sealed.summary(0, 4))).toBeVisible();
  for (const [name, code] of [
    ['altered.urna', 'signature-invalid'],
    ['stranger.urna', 'key-unknown'],
    ['long.urna', 'too-large'],
    ['Obwód 3', 'has-errors'],
  ] as const) {
    await expect(row(page, name)).toContainText(v.judgement[code].meaning);
    await expect(row(page, name)).toContainText(v.code(code));
  }
  await row(page, 'altered.urna').getByRole('button').press('Enter');
  await expect(row(page, 'altered.urna')).toContainText(v.sealed.unshown);
  await row(page, 'Obwód 3').getByRole('button').press('Enter');
  await expect(row(page, 'Obwód 3')).toContainText(v.sealed.findings);
  await expect(page.getByText(v.result.none)).toBeVisible();
  await axe(page);
});

test('a published result that says one seat more, and one that stands on files nobody has', async ({ page }) => {
  const results = JSON.parse(Buffer.from(publishedPayload()).toString()) as ResultsPayload;
  const outcome = results.contests[0]!.outcome['2'] as { seats: Record<string, number> };
  const [list] = Object.keys(outcome.seats);
  outcome.seats[list!]! += 1;
  const forged = written('forged-results.urna', seal(results, night.election.communeSeed));
  await openWith(page, [...packageFiles(), resultsFile()]);
  const absent = results.contests.reduce((sum, one) => sum + one.protocols.length + one.receipts.length, 0);
  await expect(page.getByRole('heading', { name: v.published.incomplete(absent) })).toBeVisible();

  await filesInput(page).setInputFiles([...below('results/protocols'), ...below('results/receipts')]);
  await expect(page.getByRole('heading', { name: v.published.same })).toBeVisible({ timeout: 60_000 });
  await filesInput(page).setInputFiles([forged]);
  await expect(page.getByRole('heading', { name: v.published.several(2) })).toBeVisible();
  await expect(page.getByRole('heading', { name: v.published.same })).toBeVisible();
  await expect(page.getByRole('heading', { name: v.published.different(1) })).toBeVisible();
  const place = v.published.place.outcome('2', v.published.place.seats(list!));
  const difference = page.getByRole('row').filter({ hasText: `${pl.terms.contest.council}: ${place}` });
  await expect(difference.getByRole('cell')).toHaveText([`${outcome.seats[list!]}`, `${outcome.seats[list!]! - 1}`]);
  await axe(page);
});

test('paper alone: the code of a slip as text, and as a picture of the printed page', async ({ page }) => {
  const payload = protocolOf(7, 'council');
  const codes = unwrap(encodeSlip(night.sealed(payload), night.pkg));
  await openWith(page, packageFiles());
  await page.getByRole('heading', { name: v.slip.title }).click();
  await page.getByLabel(v.slip.text).fill(`${codes.join('\n').slice(0, -9)}ABCABCABC`);
  await page.getByRole('button', { name: v.slip.check }).press('Enter');
  await expect(page.getByText(v.slip.failures['slip-damaged']!)).toBeVisible();

  await page.getByLabel(v.slip.text).fill(codes.join('\n'));
  await page.getByRole('button', { name: v.slip.check }).press('Enter');
  const symbol = controlSymbol(canonicalBytes(payload), nodeCrypto);
  await expect(row(page, symbol).first()).toContainText(v.sealed.slip);
  await expect(row(page, symbol).first()).toContainText(v.judgement['accepted'].word);

  const mayor = protocolOf(7, 'mayor');
  const slip = unwrap(encodeSlip(night.sealed(mayor), night.pkg));
  const plan = planOf(night.pkg, mayor)!;
  const pdf = unwrap(
    await renderSlip({
      definition: night.pkg.definition.payload,
      definitionHash: night.pkg.definition.hash,
      contest: night.pkg.contests.get('mayor')!.payload,
      constituency: plan.constituency,
      precinct: plan.precinct,
      revision: 1,
      symbol: controlSymbol(canonicalBytes(mayor), nodeCrypto),
      codes: slip,
      signedBy: { holder: 'Grażyna Źdźbło', role: 'chair', kid: night.pkg.issuerKid },
    }),
  );
  const [picture] = pdfPictures(pdf, 150);
  await expect(page.getByLabel(v.slip.text)).toHaveValue('');
  await page.locator('input[accept="image/*"]').setInputFiles([written('slip.png', toPng(picture!))]);
  await expect(row(page, controlSymbol(canonicalBytes(mayor), nodeCrypto)).first()).toBeVisible({ timeout: 30_000 });
  await axe(page);
});

test('a package with one bit turned, or of another issuer, does not open', async ({ page }) => {
  const altered = readFileSync(join(folder, 'package', 'roster.urna'));
  altered[60]! ^= 1;
  const files = packageFiles().filter((path) => !path.endsWith('roster.urna'));
  await filesInput(page).setInputFiles([...files, written('roster.urna', altered)]);
  await same(page).press('Enter');
  await expect(page.getByText(v.packageFailureTitle)).toBeVisible();
  await expect(page.getByText(v.packageFailures['signature-invalid']!)).toBeVisible();
  await axe(page);

  await page.reload();
  const foreign = JSON.stringify(jwkOf(Uint8Array.from({ length: 32 }, (_, at) => at + 9)));
  await filesInput(page).setInputFiles([written('issuer2.jwk', Buffer.from(foreign)), ...below('package')]);
  await same(page).press('Enter');
  await expect(page.getByText(v.packageFailures['key-unknown']!)).toBeVisible();
  await filesInput(page).setInputFiles([join(folder, 'issuer.jwk')]);
  await expect(page.getByText(v.packageFailures['two-issuers']!)).toBeVisible();
});

test('a folder is dropped onto the page as people do', async ({ page, context }) => {
  const zone = await page.getByText(v.take.drop).boundingBox();
  const browser = await context.newCDPSession(page);
  const data = { items: [], files: [join(folder, 'package'), join(folder, 'issuer.jwk')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: zone!.x + 10, y: zone!.y + 10, data });
  await expect(page.getByText(v.take.packageFiles(below('package').length))).toBeVisible();
  await same(page).press('Enter');
  await expect(page.getByRole('heading', { name: v.sealed.title })).toBeVisible();
});
