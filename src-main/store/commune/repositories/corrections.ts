/** Corrections that wait for somebody's consent. */
import { protocolKey } from '../../../../src-shared/protocol/payload.ts';
import { currentByCell } from '../../common/repositories/sealed.ts';
import { type Reader } from '../../engine/transaction.ts';
import { listWaiting, type OfferedInfo } from './offered.ts';

/** Ordered as {@link listWaiting}; one that a later revision has overtaken since waits for nobody. */
export async function waitingCorrections(db: Reader): Promise<OfferedInfo[]> {
  const newer = (await listWaiting(db)).filter(({ why }) => why === 'newer-revision');
  if (newer.length === 0) return [];
  const current = await currentByCell(db);
  const standing = (one: OfferedInfo) => {
    const info = current.get(protocolKey(one));
    return info === undefined ? 0 : (info.revision ?? 1);
  };
  return newer.filter((one) => one.revision > standing(one));
}
