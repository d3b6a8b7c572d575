/** Seal: the chair's or the deputy's key signs exactly the documents listed where the passphrase was typed. */
import { type sealCalls } from '../../../src-shared/api/precinct/seal.ts';
import { type ProtocolDraft } from '../../../src-shared/protocol/draft.ts';
import * as machine from '../../../src-shared/protocol/machine.ts';
import { type ProtocolPayload } from '../../../src-shared/protocol/payload.ts';
import { isPresent } from '../../../src-shared/protocol/people.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { typOf } from '../../../src-shared/sealed/jws.ts';
import { judge } from '../../../src-shared/sealed/verdict.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { sealBytes } from '../../keys/seal.ts';
import { type DraftOnFile, loadDraft } from '../../session/precinct.ts';
import { cancelSigning, type HandlersOf, precinctOf, type Services } from '../../session/session.ts';
import { type PrecinctWorkspace } from '../../session/workspace.ts';
import { newestNumber } from '../../store/common/repositories/package-files.ts';
import { addSealed, mendSealed, supersedeSealed } from '../../store/common/repositories/sealed.ts';
import { type Tx } from '../../store/engine/transaction.ts';
import { saveDraft } from '../../store/precinct/repositories/drafts.ts';
import { frozenBytes, frozenPayload, soundSealed } from '../common/frozen.ts';
import { viewOf } from '../common/view.ts';
import { findCredentials, type UnlockedKey, withCredential } from './keys.ts';

export function seal(services: Services): HandlersOf<typeof sealCalls> {
  return {
    'seal.keys': async (session) => {
      const found = await findCredentials(precinctOf(session), await services.media());
      return ok(found.map(({ medium, name, entry: { role, holder } }) => ({ medium, name, role, holder })));
    },

    'seal.sign': async (session, { ids, seen, key }) => {
      const workspace = precinctOf(session);
      if (session.signing !== null) return fail('key-busy', 'A signing is under way in this window. Wait for its end.');
      const signing = { cancelled: false };
      session.signing = signing;
      // unlocking takes seconds: the window may have been left, or told to stop
      const stopped = () => signing.cancelled || session.workspace?.store !== workspace.store;
      try {
        // what cannot be signed, and who may not sign it, is said before anybody's passphrase is used
        const closed: ProtocolPayload[] = [];
        for (const id of ids) {
          // so is that another window changed it since it was shown
          const loaded = await loadDraft(workspace, id, seen[id]);
          const payload = loaded.ok ? frozenPayload(loaded.value.draft) : loaded;
          if (!payload.ok) return payload;
          closed.push(payload.value);
        }
        const mayUse = ({ holder }: { holder: string }) => signerPresent(closed, holder);
        return await withCredential(workspace, await services.media(), key, mayUse, async (unlocked) => {
          if (stopped()) return cancelled();
          const written = await workspace.store.write(unlocked.holder, async (tx) =>
            stopped() ? cancelled() : signAll(tx, workspace, { ids, seen }, unlocked),
          );
          return written.ok ? ok(written.value.map(viewOf)) : written;
        });
      } finally {
        session.signing = null;
      }
    },

    'seal.cancel': async (session) => {
      cancelSigning(session);
      return ok(null);
    },
  };
}

/** Only those sign who were present when the protocol was drawn up, as its paper says. */
function signerPresent(protocols: readonly ProtocolPayload[], holder: string): Result<null, 'signer-absent'> {
  if (protocols.every(({ attendance }) => isPresent(attendance, holder))) return ok(null);
  return fail('signer-absent', `${holder} is not among those present on this protocol; only they sign.`, holder);
}

function cancelled(): Result<never, 'signing-cancelled'> {
  return fail('signing-cancelled', 'The signing was cancelled. Nothing was signed.');
}

/** All of them or none, each read inside the transaction that writes it. */
async function signAll(
  tx: Tx,
  workspace: PrecinctWorkspace,
  { ids, seen }: { readonly ids: readonly string[]; readonly seen: Readonly<Record<string, number>> },
  key: UnlockedKey,
): Promise<Result<DraftOnFile[]>> {
  const { pkg } = workspace;
  const newer =
    (await newestNumber(tx, 'roster')) > pkg.roster.payload.number ||
    (await newestNumber(tx, 'definition')) > pkg.definition.payload.number;
  if (newer)
    return fail('trust-changed', 'Another window opened a newer package meanwhile. Nothing was signed; sign again.');
  const signed: DraftOnFile[] = [];
  for (const id of ids) {
    const found = await loadDraft({ ...workspace, store: tx }, id, seen[id]);
    if (!found.ok) return found;
    const after = await signOne(tx, workspace, found.value.draft, id, key);
    if (!after.ok) return after;
    signed.push({ draft: after.value, plan: found.value.plan });
  }
  return ok(signed);
}

/**
 * Seals the bytes the final print froze, sees that the commune will take them, and only then writes. A protocol signed
 * before is sealed again only where its stored file does not open any more.
 */
async function signOne(
  tx: Tx,
  workspace: PrecinctWorkspace,
  draft: ProtocolDraft,
  id: string,
  { kid, role, holder, seed }: UnlockedKey,
): Promise<Result<ProtocolDraft>> {
  const payload = frozenBytes(draft);
  if (!payload.ok) return payload;
  const { hash, symbol } = payload.value;
  const again = draft.signed !== null && (await soundSealed(tx, workspace, draft)) === undefined;
  const stepped = again
    ? ok({ ...draft, signed: { kid, role, holder, at: tx.at } })
    : machine.sign(draft, { kid, role, holder, at: tx.at });
  if (!stepped.ok) return stepped;
  const bytes = sealBytes(payload.value.bytes, typOf('protocol'), seed);
  const { code } = judge(id, bytes, workspace.pkg, () => new Map(), nodeCrypto).verdict;
  if (code === 'other-definition')
    return fail('definition-changed', 'The protocol was closed under an older definition. Draw up a new revision.', id);
  if (code !== 'accepted')
    return fail('would-be-refused', `The commune would refuse this protocol: ${code}. Nothing was signed.`, code);
  const after = await saveDraft(tx, { ...stepped.value, savedAt: tx.at });
  if (again) await mendSealed(tx, { hash, kid, bytes, source: SIGNED_HERE });
  else {
    if (draft.supersedes !== null) await supersedeSealed(tx, draft.supersedes);
    const { contest, constituency, revision } = draft;
    const where = { precinct: workspace.precinct.number, contest, constituency, revision, report: null };
    await addSealed(tx, { hash, symbol, kid, bytes, ...where, type: 'protocol', source: SIGNED_HERE });
  }
  await tx.journal({ action: 'signed', subject: id, detail: { hash, kid, role, holder } });
  return ok(after);
}

const SIGNED_HERE = 'signed here';
