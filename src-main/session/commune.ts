/** An opened commune: its store and the trusted package. */
import {
  type EmergencyProtocolPayload,
  type ProtocolPayload,
  type ProtocolRef,
} from '../../src-shared/protocol/payload.ts';
import { judge } from '../../src-shared/sealed/verdict.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { currentProtocol, findSealed } from '../store/common/repositories/sealed.ts';
import { type CommuneReading } from './workspace.ts';

export type ReceivedPayload = ProtocolPayload | EmergencyProtocolPayload;

export type ReceivedProtocol = {
  readonly hash: string;
  readonly symbol: string;
  readonly kid: string;
  readonly payload: ReceivedPayload;
};

/** A stored file opened again from its bytes: signature, schema and rules hold now as they did at receiving. */
export function reopen(
  { pkg }: Pick<CommuneReading, 'pkg'>,
  path: string,
  bytes: Uint8Array,
): ReceivedProtocol | undefined {
  const { opened } = judge(path, bytes, pkg, () => new Map(), nodeCrypto);
  const payload = opened?.payload;
  if (payload?.type !== 'protocol' && payload?.type !== 'emergency-protocol') return undefined;
  return { hash: opened?.hash ?? '', symbol: opened?.symbol ?? '', kid: opened?.kid ?? '', payload };
}

/** The protocol that now stands in a cell of the board. */
export async function receivedProtocol(
  workspace: CommuneReading,
  ref: ProtocolRef,
): Promise<ReceivedProtocol | undefined> {
  const info = await currentProtocol(workspace.store, ref);
  const file = info && (await findSealed(workspace.store, info.hash));
  return file && reopen(workspace, file.hash, file.bytes);
}
