/** A commune's sealed protocols on the disk: the demo's people and numbers, signed natively, for measuring only. */
import { sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoElection } from '../../src-main/demo/election/election.ts';
import { demoVotes } from '../../src-main/demo/election/votes.ts';
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { publicJwkOf } from '../../src-main/keys/seal.ts';
import { polishInstant } from '../../src-main/machine/clock.ts';
import { type CommuneWorkspace } from '../../src-main/session/workspace.ts';
import { openStore } from '../../src-main/store/open.ts';
import { emptyDraft } from '../../src-shared/protocol/draft.ts';
import { payloadOf } from '../../src-shared/protocol/freeze.ts';
import { flattened } from '../../src-shared/protocol/numbers.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { openPackage } from '../../src-shared/sealed/chain.ts';
import { encodeEnvelope, signingInput, typOf } from '../../src-shared/sealed/jws.ts';
import { payloadHashOf } from '../../src-shared/sealed/symbol.ts';
import { kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { planOf, type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { nativeKey } from '../support/sealed.ts';
import { must } from './measure.ts';

export type SealedCommune = {
  /** Holds `files`; everything is gone after {@link SealedCommune.remove}. */
  readonly dir: string;
  /** Every sealed protocol, the first revisions in `r1`, what replaces them in `r2` and so on. */
  readonly folder: string;
  /** The package's files and the issuer's key. */
  readonly package: string;
  readonly pkg: TrustedPackage;
  readonly count: number;
  readonly bytes: number;
  remove(): void;
};

/** @param revisions of every protocol, each replacing the one before: more files than one commune has precincts */
export function sealCommune(precincts: number, revisions = 1): SealedCommune {
  const election = must(demoElection({ seed: 'bench', precincts }));
  const pkg = must(openPackage(election.files, election.issuer, nodeCrypto));
  const dir = mkdtempSync(join(tmpdir(), 'urna-bench-'));
  const folder = join(dir, 'files');
  const medium = join(dir, 'package');
  mkdirSync(medium);
  for (const { name, bytes: file } of election.files) writeFileSync(join(medium, name), file);
  writeFileSync(join(medium, 'issuer.jwk'), JSON.stringify(election.issuer));
  const chairs = new Map(
    election.credentials
      .filter(({ role }) => role === 'chair')
      .map(({ precinct, seed }) => [precinct, signerOf(seed)] as const),
  );
  const { election: id, teryt, mode, precincts: planned } = pkg.definition.payload;
  const identity = { election: id, teryt, mode, definition: pkg.definition.hash };
  let [count, bytes] = [0, 0];
  for (const paper of demoVotes('bench', election.contests, election.precincts, 'plain')) {
    const plan = must(orFail(planOf(pkg, paper)));
    const { commission } = must(orFail(planned.find(({ number }) => number === paper.precinct)));
    const draft = {
      ...emptyDraft(paper, {
        attendance: commission.map((member) => ({ ...member, present: true })),
        voting: { opened: '2029-04-08T07:00:00+02:00', closed: '2029-04-08T21:00:00+02:00' },
        remarks: Object.fromEntries(plan.form.remarks.map(({ id: remark }) => [remark, 'Przeliczono dwukrotnie.'])),
      }),
      numbers: flattened(paper.values, paper.results),
      first: { by: [commission[2]?.name ?? ''], numbers: {} },
      second: { by: [commission[3]?.name ?? ''], numbers: {} },
    };
    let supersedes: string | null = null;
    for (let revision = 1; revision <= revisions; revision++) {
      const correction = revision === 1 ? null : { reason: 'Pomyłka w uwagach.', persons: [commission[0]?.name ?? ''] };
      const payload = canonicalBytes(must(payloadOf(plan, { ...draft, revision, supersedes, correction }, identity)));
      const file = must(orFail(chairs.get(paper.precinct)))(payload);
      const { precinct, contest, constituency } = paper;
      const place = join(folder, `r${revision}`);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, `${[precinct, contest, constituency].join('-')}.urna`), file);
      supersedes = payloadHashOf(payload, nodeCrypto);
      count += 1;
      bytes += file.length;
    }
  }
  return {
    dir,
    folder,
    package: medium,
    pkg,
    count,
    bytes,
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** As `sealBytes`, without its minute of tweetnacl for 30,000 files; Ed25519 gives the same signature (RFC 8032). */
function signerOf(seed: Uint8Array): (payload: Uint8Array) => Uint8Array {
  const key = nativeKey(seed);
  const kid = kidOf(publicJwkOf(seed), nodeCrypto);
  return (payload) => {
    const unsigned = { typ: typOf('protocol'), kid, payload };
    return encodeEnvelope({ ...unsigned, signature: sign(null, signingInput(unsigned), key) });
  };
}

function orFail<T>(value: T | undefined) {
  return value === undefined
    ? { ok: false as const, error: { code: 'bench', message: 'the demo lacks something' } }
    : { ok: true as const, value };
}

let stores = 0;

/** A new, empty store of the commune; `close` it before the folder is removed. */
export async function openCommune({ dir, pkg }: SealedCommune): Promise<CommuneWorkspace> {
  const { election, teryt, mode } = pkg.definition.payload;
  const path = join(dir, `store-${stores++}.sqlite`);
  const store = await openStore(path, {
    kind: 'commune',
    clock: () => polishInstant(new Date()),
    create: true,
    identity: { mode, election, teryt, precinct: null, issuer: pkg.issuer },
  });
  return { kind: 'commune', store: must(store), pkg, actor: 'bench' };
}
