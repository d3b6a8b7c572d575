/** What the final print froze, and what was sealed of it: looked at again at every hand-over, for a disk may change both. */
import { type ProtocolDraft } from '../../../src-shared/protocol/draft.ts';
import { type ProtocolPayload, protocolSchema } from '../../../src-shared/protocol/payload.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { controlSymbol, payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import { judge } from '../../../src-shared/sealed/verdict.ts';
import { checkPrintable } from '../../../src-shared/text/printable.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { type PrecinctWorkspace } from '../../session/workspace.ts';
import { findSealed, type SealedFile } from '../../store/common/repositories/sealed.ts';
import { type Reader } from '../../store/engine/transaction.ts';

const utf8 = new TextEncoder();

export type FrozenBytes = { readonly bytes: Uint8Array; readonly hash: string; readonly symbol: string };

/**
 * The frozen bytes, if they are still those whose hash and symbol were given out on paper.
 * `not-frozen`; `frozen-altered`: the row was changed on the disk, so that other numbers would be signed than were printed
 */
export function frozenBytes({ frozen }: ProtocolDraft): Result<FrozenBytes> {
  if (frozen === null) return fail('not-frozen', 'This protocol has not been printed as final yet.');
  const { hash, symbol } = frozen;
  const bytes = utf8.encode(frozen.payload);
  if (payloadHashOf(bytes, nodeCrypto) === hash && controlSymbol(bytes, nodeCrypto) === symbol)
    return ok({ bytes, hash, symbol });
  return fail(
    'frozen-altered',
    'The closed protocol was changed on the disk since it was printed. Open it again, compare it with the paper, and print it anew.',
  );
}

/** What is printed, signed and exported, and nothing else. `text-unprintable`: kept by a program that did not ask. */
export function frozenPayload(draft: ProtocolDraft): Result<ProtocolPayload> {
  const frozen = frozenBytes(draft);
  if (!frozen.ok) return frozen;
  const content: unknown = JSON.parse(new TextDecoder().decode(frozen.value.bytes));
  const printable = checkPrintable(content);
  if (!printable.ok) return printable;
  const parsed = protocolSchema.safeParse(content);
  return parsed.success ? ok(parsed.data) : fail('store-row-unreadable', 'The frozen protocol cannot be read.');
}

/** The sealed file of a draft, if it opens as what was frozen: a signature this package knows over just these bytes. */
export async function soundSealed(
  db: Reader,
  { pkg }: PrecinctWorkspace,
  { frozen }: ProtocolDraft,
): Promise<SealedFile | undefined> {
  const stored = frozen === null ? undefined : await findSealed(db, frozen.hash);
  if (stored === undefined) return undefined;
  const { opened } = judge('', stored.bytes, pkg, () => new Map(), nodeCrypto);
  return opened?.hash === frozen?.hash ? stored : undefined;
}

/** {@link soundSealed}, or why nothing leaves this computer. */
export async function sealedToCarry(
  db: Reader,
  workspace: PrecinctWorkspace,
  draft: ProtocolDraft,
): Promise<Result<SealedFile>> {
  if (draft.signed === null) return fail('not-signed', 'Only a signed protocol can be carried.');
  const sealed = await soundSealed(db, workspace, draft);
  if (sealed !== undefined) return ok(sealed);
  return fail('sealed-damaged', 'The signed file was damaged on this disk. Sign the protocol again with the same key.');
}
