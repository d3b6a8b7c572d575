/** Protocols of which two contents were signed: neither can be agreed or published until somebody looks at the paper. */
import { protocolKey, type ProtocolRef } from '../../../../src-shared/protocol/payload.ts';
import { currentByCell } from '../../common/repositories/sealed.ts';
import { type Reader } from '../../engine/transaction.ts';
import { listWaiting, type OfferedInfo } from './offered.ts';

export type Conflict = ProtocolRef & {
  /** The lowest one that was signed with two contents. */
  readonly revision: number;
  /** Of the contents that nothing replaces, in the order of their letters: whichever came first. */
  readonly hashes: readonly string[];
};

/** Every open conflict, ordered by precinct, contest, constituency. What stands and what waits compete alike. */
export async function openConflicts(db: Reader): Promise<Conflict[]> {
  const cells = Map.groupBy(await listWaiting(db), protocolKey);
  if (![...cells.values()].some(isConflict)) return [];
  const current = await currentByCell(db);
  return [...cells].flatMap(([key, waiting]) => {
    const [first] = waiting;
    if (first === undefined || !isConflict(waiting)) return [];
    const { precinct, contest, constituency } = first;
    const contested = waiting.filter(({ why }) => why === 'conflicting-revision');
    const hashes = headsOf(current.get(key)?.hash, waiting);
    const revision = Math.min(...contested.map((one) => one.revision));
    return [{ precinct, contest, constituency, revision, hashes }];
  });
}

function isConflict(waiting: readonly OfferedInfo[]): boolean {
  return waiting.some(({ why }) => why === 'conflicting-revision');
}

/** A content that another one of them replaces stands behind it and does not compete. */
function headsOf(current: string | undefined, waiting: readonly OfferedInfo[]): string[] {
  const replaced = new Set(waiting.map(({ supersedes }) => supersedes));
  const all = [...(current === undefined ? [] : [current]), ...waiting.map(({ hash }) => hash)];
  return all.filter((hash) => !replaced.has(hash)).sort();
}
