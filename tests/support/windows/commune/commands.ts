/** Everything that a desk of the commune can call about one protocol, each with what is there in the end where it was kept. */
import type { AgreementView } from '../../../../src-shared/api/commune/agreement.ts';
import type { ProtocolPayload } from '../../../../src-shared/protocol/payload.ts';
import { encodeSlip } from '../../../../src-shared/sealed/qr.ts';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import { seal } from '../../../../src-main/keys/seal.ts';
import { isAmong } from '../../../../src-shared/text/person.ts';
import { stick } from '../../core.ts';
import { hashOf, seeds, symbolOf } from '../../sealed.ts';
import { must, type Told as ToldOf } from '../pairs.ts';
import type { Picture } from './picture.ts';

type Told = ToldOf<Picture>;
/** What both windows saw of the paper, and of the results. */
export type Seen = Pick<AgreementView, 'version' | 'numbers'> & { readonly results: number };

export const HELPER = 'Bławatek Eustachy';
export const OTHER = 'Chaber Roma';
export const LOOKER = 'Dalia Kazimiera';

const happened = ({ journal }: Picture, action: string, by?: string) =>
  journal.some((row) => row.action === action && (by === undefined || row.actor === by));
const typed = ({ journal }: Picture, value: number, by: string) =>
  journal.some(({ action, actor, detail }) => action === 'agreement-field' && detail.new === value && actor === by);
const stands = ({ sealed }: Picture, hash: string) =>
  sealed.some((one) => one.hash === hash && one.status === 'current');

/** Protocols are read, each in its turn; what is not taken at once is kept for people. */
export const receive =
  (medium: string, ...files: readonly ProtocolPayload[]) =>
  (): Told => ({
    name: `receive ${medium}`,
    call: 'receive.medium',
    input: { medium },
    kept: ({ sealed, journal }) =>
      files.map(hashOf).every((hash) => {
        const offered = journal.some(({ detail }) => 'hash' in detail && detail.hash === hash);
        return offered || sealed.some((one) => one.hash === hash);
      }),
  });
export const receiveSlip = (payload: ProtocolPayload, pkg: TrustedPackage) => (): Told => ({
  name: 'receive a slip',
  call: 'receive.slip',
  input: { texts: must(encodeSlip(seal(payload, seeds.chair1), pkg)) },
  kept: ({ sealed }) => sealed.some(({ hash }) => hash === hashOf(payload)),
});

/** Whose numbers were shown to whom: they do not type its paper, also where the file was taken since. */
export const show = (payload: ProtocolPayload, by: string) => (): Told => ({
  name: `show the correction to ${by}`,
  call: 'receive.showCorrection',
  input: { hash: hashOf(payload), by },
  kept: (after) =>
    happened(after, 'correction-shown', by) &&
    (!happened(after, 'correction-accepted') || isAmong(by, after.papers.get(hashOf(payload))?.document.barred ?? [])),
});
export const accept = (payload: ProtocolPayload, by: string) => (): Told => ({
  name: `accept the correction ${by}`,
  call: 'receive.acceptCorrection',
  input: { hash: hashOf(payload), by },
  kept: (after) =>
    stands(after, hashOf(payload)) &&
    after.settlements.some((one) => one.by === 'consent' && one.taken === hashOf(payload) && one.person === by),
});

/** What is done with the paper of one protocol. */
export function onPaper(of: ProtocolPayload) {
  const { precinct, contest, constituency } = of;
  const ref = { precinct, contest, constituency };
  const paperIn = ({ papers }: Picture) => papers.get(hashOf(of));
  return {
    begin:
      (by: string) =>
      ({ version }: Seen): Told => ({
        name: `begin ${by}`,
        call: 'agreement.begin',
        input: { ...ref, by, seen: version, symbol: symbolOf(of) },
        kept: (after) => paperIn(after)?.by === by && happened(after, 'agreement-begun', by),
      }),
    number:
      (path: string, value: number) =>
      ({ version, numbers }: Seen): Told => ({
        name: `type ${path}=${value}`,
        call: 'agreement.saveNumbers',
        input: { ...ref, seen: version, changes: { [path]: value }, was: { [path]: numbers[path] ?? null } },
        // under the name of the one who typed it
        kept: (after) => paperIn(after)?.document.numbers[path] === value && typed(after, value, HELPER),
      }),
    finish: ({ version }: Seen): Told => ({
      name: 'finish',
      call: 'agreement.finish',
      input: { ...ref, seen: version },
      kept: (after) =>
        ['agreed', 'differs'].includes(paperIn(after)?.status ?? '') &&
        (happened(after, 'agreed') || happened(after, 'agreement-differs')),
    }),
    reveal:
      (by: string) =>
      ({ version }: Seen): Told => ({
        name: `reveal to ${by}`,
        call: 'agreement.reveal',
        input: { ...ref, by, seen: version },
        kept: (after) =>
          paperIn(after)?.document.reveals.some((one) => one.by === by) === true &&
          isAmong(by, paperIn(after)?.document.barred ?? []),
      }),
    giveBack:
      (reason: string) =>
      ({ version }: Seen): Told => ({
        name: `return «${reason}»`,
        call: 'agreement.return',
        input: { ...ref, reason, by: HELPER, seen: version },
        kept: (after) => paperIn(after)?.status === 'returned' && paperIn(after)?.document.reason === reason,
      }),
    takeBack:
      (reason: string) =>
      ({ version }: Seen): Told => ({
        name: `withdraw the return «${reason}»`,
        call: 'agreement.withdrawReturn',
        input: { ...ref, reason, persons: [OTHER], seen: version },
        kept: (after) => paperIn(after)?.document.withdrawn.some((one) => one.reason === reason) === true,
      }),
    resolve:
      (payload: ProtocolPayload) =>
      ({ version }: Seen): Told => ({
        name: `on the paper is …${symbolOf(payload).slice(-5)}`,
        call: 'agreement.resolve',
        input: {
          ...ref,
          seen: version,
          symbol: symbolOf(payload),
          reason: 'tak jest na papierze',
          persons: [HELPER, OTHER],
        },
        kept: (after) =>
          after.settlements.some((one) => one.by === 'paper' && one.onPaper === hashOf(payload)) &&
          (stands(after, hashOf(payload)) || happened(after, 'correction-accepted')),
      }),
  };
}

export const exported =
  (medium: string = stick) =>
  (): Told => ({
    name: `publish on ${medium}`,
    call: 'publish.export',
    input: { medium, note: '', key: null },
    kept: (after) =>
      happened(after, 'result-exported') && [...after.editions.keys()].some((folder) => folder.startsWith(medium)),
  });
