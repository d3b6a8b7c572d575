/** The night at one glance: per protocol whether the file came and whether it agrees with the paper (decision 7). */
import { expectedProtocols } from '../../src-shared/definition/definition.ts';
import { protocolKey } from '../../src-shared/protocol/payload.ts';
import { type BoardCell, type BoardView } from '../../src-shared/views.ts';
import { listAgreements, type AgreementStatus } from '../store/repositories/agreements.ts';
import { listCurrentProtocols } from '../store/repositories/sealed.ts';
import { type CommuneWorkspace } from './workspace.ts';

const paperMark = {
  typing: 'typing',
  differs: 'different',
  agreed: 'agreed',
  returned: 'returned',
} as const satisfies Record<AgreementStatus, BoardCell['paper']>;

export async function boardOf({ store, pkg }: CommuneWorkspace, at: string): Promise<BoardView> {
  const definition = pkg.definition.payload;
  const current = new Map(
    (await listCurrentProtocols(store)).map((info) => [`${info.precinct}/${info.contest}/${info.constituency}`, info]),
  );
  const papers = new Map((await listAgreements(store)).map((agreement) => [agreement.protocol, agreement.status]));

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
      symbol: info?.symbol ?? null,
      receivedAt: info?.at ?? null,
      flag: info?.flag ?? null,
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
          agreed: own.filter((cell) => cell.paper === 'agreed').length,
          expected: own.length,
        },
      ];
    }),
    cells,
    at,
  };
}
