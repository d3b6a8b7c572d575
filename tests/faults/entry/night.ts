/**
 * A process that plays the night of one protocol again and again: type, freeze, sign, export, receive, agree, publish,
 * correct. After each step that the core said is done it tells where everything stands, and first what it finds.
 * argv: folder of the desk.
 */
import type { ProtocolRow } from '../../../src-shared/api/precinct/protocol.ts';
import {
  attend,
  chairsKey,
  closeMayor,
  goodNumbers,
  issuerKid,
  openDesk,
  openPrecinct,
  packageMedium,
  stick,
} from '../../support/core.ts';
import { draftStates } from '../../../src-shared/protocol/draft.ts';
import { agreementSteps, type Stand } from './stand.ts';

const [dir = ''] = process.argv.slice(2);
const desk = await openDesk([], dir);
const commune = desk.window();
await desk.ask('package.openPrecinct', openPrecinct);
await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;

async function mayor(): Promise<ProtocolRow> {
  const { protocols } = await desk.ask('overview.view', {});
  const rows = protocols.filter(({ contest }) => contest === 'mayor');
  return rows.toSorted((a, b) => b.revision - a.revision)[0]!;
}

async function stand(): Promise<Stand> {
  const { revision, state } = await mayor();
  const { published } = await commune.ask('results.view', {});
  const received = await commune.call('agreement.view', ref);
  const agreement = received.ok ? await commune.ask('agreement.view', ref) : { revision: 0, status: 'none' as const };
  return {
    precinct: [revision, draftStates.indexOf(state)],
    commune: [agreement.revision, agreementSteps.indexOf(agreement.status)],
    published: [published?.number ?? 0],
  };
}
const tell = async () => void process.stdout.write(`${JSON.stringify(await stand())}\n`);

async function type(id: string, entry: 1 | 2, by: string): Promise<void> {
  await desk.ask('entry.begin', { id, entry, by });
  await tell();
  for (const [path, value] of Object.entries(goodNumbers)) {
    await desk.ask('entry.saveNumbers', { id, entry, changes: { [path]: value } });
  }
  await desk.ask('entry.finish', { id, entry });
}

async function close(id: string): Promise<void> {
  await desk.ask('keyboard.take', { by: 'Ewa Ćma' });
  await attend(desk, id);
  await desk.ask('notes.saveRefusals', { id, refusals: 0 });
  await desk.ask('check.confirmReading', { id, by: 'Ewa Ćma' });
  await closeMayor(desk, id);
}

/** The commune's part on the revision that lies on the medium. */
async function decide(symbol: string): Promise<void> {
  await commune.ask('receive.medium', { medium: stick });
  await tell();
  const { waiting } = await commune.ask('receive.corrections', {});
  for (const { hash } of waiting) {
    await commune.ask('receive.showCorrection', { hash, by: 'Żaneta Ćwik' });
    await commune.ask('receive.acceptCorrection', { hash, by: 'Żaneta Ćwik' });
    await tell();
  }
  if ((await commune.ask('agreement.view', ref)).status !== 'agreed') {
    await commune.ask('agreement.begin', { ...ref, by: 'Jan Łoś', symbol });
    await tell();
    await commune.ask('agreement.saveNumbers', { ...ref, changes: goodNumbers });
    await commune.ask('agreement.finish', ref);
    await tell();
  }
  await commune.ask('publish.export', { medium: stick, note: '', key: null });
}

async function goOn({ id, state, symbol }: ProtocolRow): Promise<unknown> {
  switch (state) {
    case 'empty':
    case 'first-entry':
      return type(id, 1, 'Ewa Ćma');
    case 'first-done':
    case 'second-entry':
      return type(id, 2, 'Jan Ćwik');
    case 'entered':
      return close(id);
    case 'printed':
      // the one before may have been killed between closing and paper
      await desk.ask('papers.print', { id, document: 'final' });
      return desk.ask('seal.sign', { ids: [id], key: chairsKey });
    case 'signed':
      return desk.ask('carry.export', { id, medium: stick });
    case 'exported':
      await decide(symbol ?? '');
      await tell();
      return desk.ask('correction.revise', { id, reason: 'przepisano źle', persons: ['Ewa Ćma'] });
    case 'differences':
    case 'superseded':
      throw new Error(`nobody expects a protocol that is «${state}»`);
  }
}

for (;;) {
  await tell();
  await goOn(await mayor());
}
