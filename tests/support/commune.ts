/** A commune's workspace on a temporary folder, with protocols sealed by their chairs and agreed with the paper. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { receiveFiles } from '../../src-main/commune/receive/files.ts';
import { demoElection, type DemoElection } from '../../src-main/demo/election/election.ts';
import { demoVotes } from '../../src-main/demo/election/votes.ts';
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { seal } from '../../src-main/keys/seal.ts';
import type { CommuneWorkspace } from '../../src-main/session/workspace.ts';
import { saveAgreement } from '../../src-main/store/commune/repositories/agreements.ts';
import { addLot } from '../../src-main/store/commune/repositories/lots.ts';
import { openStore } from '../../src-main/store/open.ts';
import type { KnownField } from '../../src-shared/forms/vocabulary.ts';
import type { ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import { ok } from '../../src-shared/result.ts';
import { openPackage } from '../../src-shared/sealed/chain.ts';
import type { RecordedLot } from '../../src-shared/sealed/payloads.ts';
import { planOf, type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { hashOf, seeds } from './sealed.ts';

export type Night = CommuneWorkspace & {
  readonly folder: string;
  receive(payloads: readonly ProtocolPayload[], seedOf?: (precinct: number) => Uint8Array): Promise<void>;
  agree(payloads: readonly ProtocolPayload[]): Promise<void>;
  record(lot: RecordedLot): Promise<void>;
  close(): Promise<void>;
};

const chairs: Readonly<Record<number, Uint8Array>> = { 1: seeds.chair1, 2: seeds.chair2 };

/** The clock ticks a second per question, from `start`. */
export async function communeNight(pkg: TrustedPackage, start = '2029-04-08T23:00:00+02:00'): Promise<Night> {
  const folder = mkdtempSync(join(tmpdir(), 'urna-commune-'));
  let tick = Date.parse(start);
  const clock = () => new Date((tick += 1000) + 7_200_000).toISOString().replace('Z', '+02:00');
  const { mode, election, teryt } = pkg.definition.payload;
  const identity = { mode, election, teryt, precinct: null, issuer: pkg.issuer };
  const opened = await openStore(join(folder, 'commune.sqlite'), { kind: 'commune', clock, create: true, identity });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const workspace = { kind: 'commune', store, pkg, actor: 'tests' } as const;
  return {
    ...workspace,
    folder,
    receive: async (payloads, seedOf = (precinct) => chairs[precinct]!) => {
      const files = payloads.map((payload) =>
        ok({ path: `${payload.precinct}.urna`, bytes: seal(payload, seedOf(payload.precinct)) }),
      );
      for await (const verdict of receiveFiles(workspace, files, { acceptNewer: true, from: 'tests' }))
        if (!verdict.ok || !verdict.value.verdict.ok) throw new Error(JSON.stringify(verdict));
    },
    agree: async (payloads) => {
      const written = await store.write('tests', async (tx) => {
        for (const payload of payloads) {
          const protocol = hashOf(payload);
          await saveAgreement(
            tx,
            { protocol, status: 'agreed', by: 'Jan Ćwik', document: { reason: '' } },
            z.strictObject({ reason: z.string() }),
          );
          await tx.journal({ action: 'agreed', subject: protocol, detail: { hash: protocol } });
        }
        return ok(null);
      });
      if (!written.ok) throw new Error(written.error.message);
    },
    record: async (lot) => {
      await store.write('tests', async (tx) => {
        await addLot(tx, lot);
        await tx.journal({ action: 'lot-recorded', subject: 'lot', detail: { new: lot } });
        return ok(null);
      });
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type DemoNight = {
  readonly election: DemoElection;
  readonly pkg: TrustedPackage;
  readonly payloads: readonly ProtocolPayload[];
};

/** Every protocol of the demo's night as its payload, without playing the night. */
export function demoPayloads(scenario: 'plain' | 'tie' = 'plain', precincts = 19): DemoNight {
  const made = demoElection({ seed: 'tests', precincts });
  if (!made.ok) throw new Error(made.error.message);
  const opened = openPackage(made.value.files, made.value.issuer, nodeCrypto);
  if (!opened.ok) throw new Error(opened.error.message);
  const pkg = opened.value;
  const { election, teryt, mode } = pkg.definition.payload;
  const papers = demoVotes('tests', made.value.contests, made.value.precincts, scenario);
  const payloads = papers.map((paper): ProtocolPayload => {
    const plan = planOf(pkg, paper)!;
    const { precinct, contest, constituency, results } = paper;
    return {
      schema: 1,
      type: 'protocol',
      election,
      teryt,
      mode,
      precinct,
      contest,
      constituency,
      results,
      form: plan.form.id,
      definition: pkg.definition.hash,
      revision: 1,
      supersedes: null,
      values: Object.fromEntries(plan.form.fields.map(({ id }) => [id, paper.values[id as KnownField]])),
      remarks: Object.fromEntries(plan.form.remarks.map(({ id }) => [id, 'wyjaśniono'])),
      findings: [],
      attendance: plan.precinct.commission.map((member) => ({ ...member, present: true })),
      voting: { opened: '2029-04-08T07:00:00+02:00', closed: '2029-04-08T21:00:00+02:00' },
      refusals: paper.refusals,
      entries: { first: ['A'], second: ['B'] },
      correction: null,
    };
  });
  return { election: made.value, pkg, payloads };
}

/** Of whom a precinct's chair signs in the demo. */
export function demoChair({ election }: DemoNight): (precinct: number) => Uint8Array {
  return (precinct) => election.credentials.find((key) => key.precinct === precinct && key.role === 'chair')!.seed;
}
