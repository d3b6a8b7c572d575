/** Protocols of which two contents were signed: neither can be agreed or published until somebody looks at the paper. */
import { type ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import { type Reader } from '../transaction.ts';

export type Conflict = ProtocolRef & { readonly revision: number; readonly hashes: readonly string[] };

/** Every open conflict. */
export async function openConflicts(_db: Reader): Promise<Conflict[]> {
  return [];
}
