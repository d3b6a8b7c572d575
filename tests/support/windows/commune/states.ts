/** The moments of a protocol at the commune, and what can be called at each. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../../../../src-main/keys/seal.ts';
import type { ProtocolPayload } from '../../../../src-shared/protocol/payload.ts';
import type { AgreementView } from '../../../../src-shared/api/commune/agreement.ts';
import { goodNumbers, issuerKid, packageMedium, stick, type Desk } from '../../core.ts';
import { hashOf, protocol, seeds, symbolOf, trustedPackage } from '../../sealed.ts';
import { second, waiting, type Matrix, type State as StateOf } from '../pairs.ts';
import { accept, exported, HELPER, LOOKER, onPaper, OTHER, receive, receiveSlip, show, type Seen } from './commands.ts';
import { impossible, lookOf, type Picture } from './picture.ts';

type State = StateOf<Picture, Seen>;

const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
const pkg = trustedPackage();
const first = protocol();
/** Signed over the first one's numbers, which stay on the paper or do not. */
const other = protocol({ results: { candidates: { '1': 199, '2': 95 } } });
const third = protocol({ results: { candidates: { '1': 198, '2': 96 } } });
const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
const corrected = protocol({
  revision: 2,
  supersedes: hashOf(first),
  correction,
  results: { candidates: { '1': 197, '2': 97 } },
});

export const openCommune = (window: Desk) => window.ask('package.openCommune', { medium: packageMedium, issuerKid });

/** Lays files on a stick, in the place of those that were there. */
export function lay({ dir }: Desk, medium: string, ...payloads: readonly ProtocolPayload[]): void {
  for (const at of [0, 1, 2]) rmSync(join(dir, medium, `${at}.urna`), { force: true });
  for (const [at, payload] of payloads.entries())
    writeFileSync(join(dir, medium, `${at}.urna`), seal(payload, payload.precinct === 1 ? seeds.chair1 : seeds.chair2));
}
/** Takes them, or keeps them for people. */
export async function offer(desk: Desk, ...payloads: readonly ProtocolPayload[]): Promise<void> {
  lay(desk, stick, ...payloads);
  await desk.ask('receive.medium', { medium: stick });
}

/** At the desk with the first revision received; afterwards a correction lies on one stick, another content on the other. */
const at = (work: (desk: Desk) => Promise<unknown>) => async (desk: Desk) => {
  await openCommune(desk);
  await offer(desk, first);
  await work(desk);
  lay(desk, stick, first, corrected);
  lay(desk, second, other);
};
async function type(desk: Desk, numbers: Record<string, number> = goodNumbers): Promise<void> {
  await desk.ask('agreement.begin', { ...ref, by: HELPER, symbol: symbolOf(first) });
  await desk.ask('agreement.saveNumbers', { ...ref, changes: numbers });
}
async function differ(desk: Desk): Promise<void> {
  await type(desk, { ...goodNumbers, boxBallots: 298 });
  await desk.ask('agreement.finish', ref);
}
async function agree(desk: Desk): Promise<void> {
  await type(desk);
  await desk.ask('agreement.finish', ref);
}
async function shown(desk: Desk): Promise<void> {
  await offer(desk, corrected);
  for (const by of [LOOKER, OTHER]) await desk.ask('receive.showCorrection', { hash: hashOf(corrected), by });
}

const { begin, number, finish, reveal, giveBack, takeBack, resolve } = onPaper(first);
const receiveMore = [receive(stick, first, corrected), receive(second, other)];
const typing = [
  number('boxBallots', 111),
  number('boxBallots', 222),
  number('validVotes', 333),
  finish,
  giveBack('liczby się różnią'),
];

const states: Readonly<Record<string, State>> = {
  'nothing received': {
    prepare: async (desk) => {
      await openCommune(desk);
      lay(desk, stick, first);
    },
    commands: [receive(stick, first), receiveSlip(first, pkg)],
  },
  received: {
    prepare: at(async () => {}),
    commands: [
      begin(HELPER),
      begin(OTHER),
      giveBack('brak podpisów'),
      giveBack('brak pieczęci'),
      ...receiveMore,
      exported(),
    ],
  },
  typing: { prepare: at(type), commands: [begin(OTHER), ...typing, ...receiveMore] },
  differing: {
    prepare: at(differ),
    commands: [...typing, reveal(LOOKER), reveal(OTHER), begin(OTHER), ...receiveMore],
  },
  'the numbers were shown': {
    prepare: at(async (desk) => {
      await differ(desk);
      await desk.ask('agreement.reveal', { ...ref, by: LOOKER });
    }),
    commands: [begin(OTHER), waiting(begin(LOOKER)), reveal(HELPER), giveBack('liczby się różnią'), waiting(finish)],
  },
  agreed: {
    prepare: at(agree),
    commands: [giveBack('brak podpisów'), giveBack('brak pieczęci'), ...receiveMore, exported()],
    together: [[exported(), exported(second)]],
  },
  returned: {
    prepare: at(async (desk) => {
      await desk.ask('agreement.return', { ...ref, by: HELPER, reason: 'brak pieczęci' });
    }),
    commands: [takeBack('pieczęć jest'), takeBack('pomyłka'), waiting(begin(HELPER)), ...receiveMore, exported()],
  },
  'a return was withdrawn': {
    prepare: at(async (desk) => {
      await desk.ask('agreement.return', { ...ref, by: HELPER, reason: 'brak pieczęci' });
      await desk.ask('agreement.withdrawReturn', { ...ref, persons: [OTHER], reason: 'pieczęć jest' });
    }),
    commands: [begin(HELPER), giveBack('brak podpisów'), ...receiveMore],
  },
  'a correction waits': {
    prepare: at(async (desk) => {
      await type(desk);
      await shown(desk);
    }),
    commands: [
      accept(corrected, LOOKER),
      accept(corrected, OTHER),
      show(corrected, HELPER),
      number('boxBallots', 111),
      finish,
      giveBack('brak podpisów'),
      receive(second, other),
      exported(),
    ],
  },
  'two contents': {
    prepare: async (desk) => {
      await at(async () => {
        await agree(desk);
        await shown(desk);
        await offer(desk, other);
      })(desk);
      lay(desk, second, third);
    },
    commands: [
      resolve(first),
      resolve(other),
      giveBack('dwie treści'),
      waiting(accept(corrected, LOOKER)),
      receive(second, third),
      exported(),
    ],
  },
};

async function see(desk: Desk): Promise<Seen> {
  const view = await desk.call('agreement.view', ref);
  const { version, numbers } = view.ok ? (view.value as AgreementView) : blank;
  return { version, numbers, results: (await desk.ask('results.view', {})).version };
}
const blank: Seen = { version: 0, numbers: {}, results: 0 };

export const commune: Matrix<Picture, Seen> = {
  states,
  open: openCommune,
  see,
  blank,
  look: lookOf(pkg),
  impossible,
};
