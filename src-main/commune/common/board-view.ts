/**
 * The night at one glance: per protocol whether the file came and whether it agrees with the paper
 * (docs/architecture.md, "Paper leads").
 */
import { type BoardCell, type BoardView } from '../../../src-shared/api/commune/board.ts';
import { expectedProtocols } from '../../../src-shared/definition/definition.ts';
import { protocolKey } from '../../../src-shared/protocol/payload.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { currentByCell } from '../../store/common/repositories/sealed.ts';
import { type AgreementStatus, listAgreements } from '../../store/commune/repositories/agreements.ts';
import { openConflicts } from '../../store/commune/repositories/conflicts.ts';
import { waitingCorrections } from '../../store/commune/repositories/corrections.ts';
import { listWarnings } from '../../store/commune/repositories/warnings.ts';

const paperMark = {
  open: 'none',
  typing: 'typing',
  differs: 'different',
  agreed: 'agreed',
  returned: 'returned',
} as const satisfies Record<AgreementStatus, BoardCell['paper']>;

/** A record of warnings that cannot be read takes no protocol off the board. */
export async function boardOf({ store, pkg }: CommuneWorkspace, at: string): Promise<BoardView> {
  const definition = pkg.definition.payload;
  const current = await currentByCell(store);
  const papers = new Map((await listAgreements(store)).map((agreement) => [agreement.protocol, agreement.status]));
  const conflicts = new Map((await openConflicts(store)).map((one) => [protocolKey(one), one.hashes.length]));
  const corrections = new Set((await waitingCorrections(store)).map(protocolKey));
  const warnings = await listWarnings(store);

  const cells = expectedProtocols(definition).map((ref): BoardCell => {
    const info = current.get(protocolKey(ref));
    const paper = info && papers.get(info.hash);
    return {
      precinct: ref.precinct,
      contest: ref.contest,
      constituency: ref.constituency,
      file: info === undefined ? 'none' : 'received',
      paper: paper === undefined ? 'none' : paperMark[paper],
      revision: info?.revision ?? null,
      receivedAt: info?.at ?? null,
      flag: info?.flag ?? null,
      contents: conflicts.get(protocolKey(ref)) ?? 0,
      correction: corrections.has(protocolKey(ref)),
      unsigned: info?.type === 'emergency-protocol',
      warnings: (warnings.ok && info && warnings.value.get(info.hash)) || [],
    };
  });
  return {
    precincts: definition.precincts.map(({ number, seat, type }) => ({ number, seat, type })),
    contests: definition.contests.flatMap(({ contest }) => {
      const payload = pkg.contests.get(contest)?.payload;
      if (!payload) return [];
      const own = cells.filter((cell) => cell.contest === contest);
      return [
        {
          contest,
          title: payload.title,
          body: payload.body,
          received: own.filter((cell) => cell.file === 'received').length,
          // of two signed contents neither counts as agreed
          agreed: own.filter((cell) => cell.paper === 'agreed' && cell.contents === 0).length,
          expected: own.length,
        },
      ];
    }),
    cells,
    oddities: pkg.oddities,
    at,
  };
}
