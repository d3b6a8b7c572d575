/** The moments of a protocol at the precinct, and what can be called at each. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { seenFile } from '../../../../src-main/store/engine/seen.ts';
import { openStore } from '../../../../src-main/store/open.ts';
import { saveDraft } from '../../../../src-main/store/precinct/repositories/drafts.ts';
import { ok } from '../../../../src-shared/result.ts';
import { controlSymbol, payloadHashOf } from '../../../../src-shared/sealed/symbol.ts';
import { chairsKey, closeMayor, type Desk, enterMayor, goodNumbers, stick } from '../../core.ts';
import { type Matrix, must, second, type State as StateOf, storesIn, waiting } from '../pairs.ts';
import {
  absent,
  amend,
  begin,
  carry,
  closing,
  confirm,
  confirmClock,
  countyOpened,
  finish,
  freeze,
  number,
  opening,
  position,
  print,
  refused,
  remark,
  reopenFirst,
  resolve,
  revise,
  sign,
  sitDown,
  stop,
  takeOver,
  unfreeze,
} from './commands.ts';
import {
  blank,
  COUNTY,
  draftIn,
  EWA,
  id,
  impossible,
  JAN,
  look,
  open,
  type Picture,
  pictureOf,
  see,
  type Seen,
  ZOFIA,
} from './picture.ts';

const opened = '2029-04-08T07:00:00+02:00';
const closed = '2029-04-08T21:00:00+02:00';

async function type(desk: Desk, entry: 1 | 2, by: string, numbers: Record<string, number>): Promise<void> {
  await desk.ask('entry.begin', { id, entry, by });
  await desk.ask('entry.saveNumbers', { id, entry, changes: numbers });
}
async function typeTwice(desk: Desk, second: Record<string, number>): Promise<void> {
  await type(desk, 1, EWA, goodNumbers);
  await desk.ask('entry.finish', { id, entry: 1 });
  await type(desk, 2, JAN, second);
  await desk.ask('entry.finish', { id, entry: 2 });
}

const notes = [
  remark('jeden'),
  remark('dwa'),
  position('jedno'),
  absent,
  opening('2029-04-08T07:10:00+02:00'),
  opening('2029-04-08T07:20:00+02:00'),
  closing('2029-04-08T21:10:00+02:00'),
  refused(1),
  refused(2),
  takeOver,
];

/** Somebody sits there already. */
const at = (work: (desk: Desk) => Promise<unknown>) => async (desk: Desk) => {
  await open(desk);
  await work(desk);
};
/** As an older program left it: hash and symbol fit, and the text is one that no paper prints. */
async function unprintable(desk: Desk): Promise<void> {
  await desk.ask('welcome.leave', {});
  const data = join(desk.dir, 'data');
  const [name = ''] = storesIn(desk.dir);
  const seen = seenFile(join(data, 'seen', readdirSync(join(data, 'seen'))[0] ?? ''));
  const clock = () => '2029-04-08T22:00:00+02:00';
  const store = must(await openStore(join(data, 'stores', name), { kind: 'precinct', clock, seen }));
  const draft = draftIn(await pictureOf(store))!;
  const payload = draft.frozen!.payload.replace('"otherRemarks":"brak"', '"otherRemarks":"Uwaga 👍"');
  const bytes = new TextEncoder().encode(payload);
  const [hash, symbol] = [payloadHashOf(bytes, nodeCrypto), controlSymbol(bytes, nodeCrypto)];
  const written = await store.write('urna', async (tx) => {
    await saveDraft(tx, { ...draft, frozen: { ...draft.frozen!, payload, hash, symbol } });
    await tx.journal({ action: 'frozen', subject: id, detail: { hash, symbol } });
    return ok(null);
  });
  await store.close();
  must(written);
}

const states: Record<string, StateOf<Picture, Seen>> = {
  'nothing typed': {
    prepare: open,
    commands: [begin(1, EWA), begin(1, JAN), remark('jeden'), absent, refused(1), sitDown(EWA)],
  },
  'first entry': {
    prepare: at((desk) => type(desk, 1, EWA, goodNumbers)),
    commands: [
      number(1, 'boxBallots', 111),
      number(1, 'boxBallots', 222),
      number(1, 'validVotes', 333),
      begin(1, JAN),
      finish(1),
      remark('jeden'),
    ],
  },
  'between the entries': {
    prepare: at(async (desk) => {
      await type(desk, 1, EWA, goodNumbers);
      await desk.ask('entry.finish', { id, entry: 1 });
    }),
    commands: [begin(2, JAN), begin(2, ZOFIA), reopenFirst, remark('jeden')],
  },
  'second entry': {
    prepare: at(async (desk) => {
      await type(desk, 1, EWA, goodNumbers);
      await desk.ask('entry.finish', { id, entry: 1 });
      await type(desk, 2, JAN, goodNumbers);
    }),
    commands: [
      number(2, 'boxBallots', 111),
      number(2, 'boxBallots', 222),
      number(2, 'validVotes', 333),
      begin(2, ZOFIA),
      finish(2),
      remark('jeden'),
    ],
  },
  differences: {
    prepare: at((desk) => typeTwice(desk, { ...goodNumbers, boxBallots: 298, invalidBallots: 4 })),
    commands: [
      resolve('boxBallots', 299, EWA),
      resolve('boxBallots', 297, EWA),
      resolve('boxBallots', 297, JAN),
      resolve('invalidBallots', 5, JAN),
      amend('validVotes'),
      remark('jeden'),
    ],
  },
  entered: {
    prepare: at(async (desk) => {
      await typeTwice(desk, goodNumbers);
      const attendance = [
        { name: EWA, role: 'chair', present: true },
        { name: JAN, role: 'member', present: true },
      ] as const;
      await desk.ask('notes.saveAttendance', { id, attendance: [...attendance], opened, closed });
      await desk.ask('notes.saveRefusals', { id, refusals: 0 });
      const elsewhere = { id: COUNTY, attendance: [{ ...attendance[0], present: false }, attendance[1]] };
      await desk.ask('notes.saveAttendance', { ...elsewhere, opened: countyOpened, closed });
    }),
    commands: [confirm(EWA), confirm(JAN), amend('validVotes'), amend('boxBallots'), ...notes],
  },
  'read aloud': {
    prepare: at((desk) => enterMayor(desk)),
    commands: [freeze, confirm(JAN), amend('validVotes'), remark('jeden'), absent],
  },
  printed: {
    prepare: at(async (desk) => {
      await enterMayor(desk);
      await closeMayor(desk, id);
    }),
    commands: [sign, stop, revise('jedno'), revise('drugie')],
  },
  'closed, and no paper made yet': {
    prepare: at(async (desk) => {
      await enterMayor(desk);
      await desk.ask('papers.freeze', { id });
    }),
    commands: [print, revise('jedno')],
  },
  'printed, and no paper can be had': {
    prepare: at(async (desk) => {
      await enterMayor(desk);
      await closeMayor(desk, id);
      await unprintable(desk);
    }),
    commands: [unfreeze, revise('jedno')],
  },
  'another day': {
    clock: -3 * 24 * 60,
    prepare: at(async (desk) => {
      await desk.ask('entry.begin', { id, entry: 1, by: EWA });
    }),
    commands: [confirmClock(EWA), confirmClock(JAN), waiting(number(1, 'boxBallots', 111)), begin(1, JAN)],
  },
  signed: {
    prepare: at(async (desk) => {
      await enterMayor(desk);
      await closeMayor(desk, id);
      await desk.ask('seal.sign', { ids: [id], key: chairsKey });
    }),
    commands: [carry(stick), carry(second), revise('jedno'), revise('drugie')],
  },
};

export const precinct: Matrix<Picture, Seen> = { states, open, see, blank, look, impossible };
