/** What lies on the disk of a commune and on its two sticks, and what of it no single desk could have made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type AgreementDocument, documentSchema } from '../../../../src-main/commune/common/agreement-document.ts';
import { gatherEvidence } from '../../../../src-main/commune/common/evidence.ts';
import { type Records, recordsOf } from '../../../../src-main/commune/common/records.ts';
import { type Now, nowOf } from '../../../../src-main/commune/common/stale.ts';
import { PLAIN_RESULTS } from '../../../../src-main/commune/publish/owner.ts';
import { type ReceivedPayload } from '../../../../src-main/session/commune.ts';
import { listJournal } from '../../../../src-main/store/common/repositories/journal-entries.ts';
import { listSealed, type SealedInfo } from '../../../../src-main/store/common/repositories/sealed.ts';
import { findAgreement, type StoredAgreement } from '../../../../src-main/store/commune/repositories/agreements.ts';
import { listSettlements, type StoredSettlement } from '../../../../src-main/store/commune/repositories/offered.ts';
import {
  latestPublication,
  type StoredPublication,
} from '../../../../src-main/store/commune/repositories/publications.ts';
import type { JournalEntry } from '../../../../src-main/store/events.ts';
import { type Store } from '../../../../src-main/store/kinds.ts';
import { flattened } from '../../../../src-shared/protocol/numbers.ts';
import { decideBodies } from '../../../../src-shared/results/compute.ts';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import { isAmong } from '../../../../src-shared/text/person.ts';
import { stick } from '../../core.ts';
import { editionIn } from '../../edition.ts';
import { inStore, must, second, storesIn } from '../pairs.ts';

export type Paper = StoredAgreement<AgreementDocument>;
export type Picture = {
  /** Protocols of every cell, the first revision first. */
  readonly sealed: readonly SealedInfo[];
  readonly papers: ReadonlyMap<string, Paper>;
  readonly settlements: readonly StoredSettlement[];
  readonly records: Records;
  /** In the order of happening. */
  readonly journal: readonly JournalEntry[];
  /** What stands, as a publication is held against it. */
  readonly now: Now;
  /** Numbers that the standing protocols were signed with, by hash. */
  readonly numbers: ReadonlyMap<string, Readonly<Record<string, number | null>>>;
  readonly published: StoredPublication | undefined;
  /** Folders of results on both sticks, by path; hidden ones too. */
  readonly editions: ReadonlyMap<string, ReturnType<typeof editionIn> & { readonly result: Published }>;
};
type Published = { readonly number: number; readonly text: string };

export const lookOf = (pkg: TrustedPackage) => async (home: string) => {
  const name = storesIn(home).find((one) => /-\d{6}\.sqlite$/.test(one)) ?? '';
  const picture = await inStore(home, name, 'commune', (store) => pictureOf(store, pkg));
  return { ...picture, editions: editionsOn(home) };
};

async function pictureOf(store: Store, pkg: TrustedPackage): Promise<Omit<Picture, 'editions'>> {
  const sealed = await listSealed(store, 'protocol');
  const papers = new Map<string, Paper>();
  for (const { hash } of sealed) {
    const paper = must(await findAgreement(store, hash, documentSchema));
    if (paper !== undefined) papers.set(hash, paper);
  }
  const evidence = must(await gatherEvidence({ store, pkg }));
  const numbers = new Map(evidence.protocols.map(({ hash, payload }) => [hash, numbersOf(payload)]));
  return {
    sealed,
    papers,
    settlements: must(await listSettlements(store)),
    records: must(await recordsOf(store)),
    journal: must(await listJournal(store, 1000)).toReversed(),
    now: nowOf(pkg, new Map([...decideBodies(pkg, evidence)].filter(([, body]) => body.own)), evidence),
    numbers,
    published: must(await latestPublication(store)),
  };
}
export const numbersOf = ({ values, results }: Pick<ReceivedPayload, 'values' | 'results'>) =>
  flattened(values, results);

function editionsOn(home: string): Picture['editions'] {
  const folders = [stick, second].flatMap((medium) =>
    readdirSync(join(home, medium))
      .filter((name) => name.includes('-results'))
      .map((name) => join(medium, name)),
  );
  return new Map(
    folders.map((folder) => {
      const text = readFileSync(join(home, folder, PLAIN_RESULTS), 'utf8');
      const { number } = JSON.parse(text) as { number: number };
      return [folder, { ...editionIn(join(home, folder)), result: { number, text } }];
    }),
  );
}

/** What happened since the windows were opened. */
export function since({ journal }: Picture, before: Picture): JournalEntry[] {
  return journal.slice(before.journal.length);
}

/** Nothing that no single desk could have made. */
export function impossible(after: Picture, before: Picture): string[] {
  return [...inTheCells(after), ...onRecord(after, before), ...onTheSticks(after, before)];
}

function inTheCells({ sealed, papers, numbers }: Picture): string[] {
  const faults: string[] = [];
  const cells = Map.groupBy(sealed, ({ precinct, contest, constituency }) => `${precinct}/${contest}/${constituency}`);
  for (const [cell, all] of cells) {
    const standing = all.filter(({ status }) => status === 'current');
    if (standing.length !== 1) faults.push(`${standing.length} protocols stand in ${cell}`);
    if (all.some(({ revision }) => (revision ?? 0) > (standing[0]?.revision ?? 0)))
      faults.push(`an older revision stands in ${cell}`);
  }
  for (const [hash, { status, document }] of papers) {
    const onFile = Object.entries(numbers.get(hash) ?? {});
    if (status === 'agreed' && onFile.some(([path, value]) => document.numbers[path] !== value))
      faults.push('agreed with numbers that are not the paper’s');
    if (document.typists.some((one) => isAmong(one, document.barred)))
      faults.push('typed by somebody who saw the file');
  }
  return faults;
}

/** Lots, rulings and what takes them back: each decided on the question that the person saw. */
const records = ['lot-recorded', 'ruling-recorded', 'record-withdrawn'];
/** After these a question does not stand as it did. */
const unsettling = ['returned', 'correction-accepted', 'conflict-resolved'];

function onRecord(after: Picture, before: Picture): string[] {
  const rows = since(after, before).map(({ action, detail }) =>
    action === 'offer-kept' && detail.why === 'conflicting-revision' ? 'conflict' : action,
  );
  const decided = rows.filter((row) => records.includes(row));
  const answered = rows.findIndex((row) => row === 'lot-recorded' || row === 'ruling-recorded');
  const unsettled = answered > 0 && rows.slice(0, answered).some((row) => [...unsettling, 'conflict'].includes(row));
  return [
    ...(decided.length > 1 ? [`${decided.join(', ')}: decided on what was not seen`] : []),
    ...(unsettled ? ['an answer to a question that did not stand'] : []),
  ];
}

function onTheSticks({ editions, published, now }: Picture, before: Picture): string[] {
  const faults: string[] = [];
  for (const [folder, { there, listed }] of editions) {
    if (!/\/[a-z\d][a-z\d-]*-results$/.test(folder)) faults.push(`an unfinished publication is left: ${folder}`);
    if (!isDeepStrictEqual(there, listed)) faults.push('published files are not those of their manifests');
  }
  const texts = Map.groupBy([...editions.values()], ({ result }) => result.number);
  for (const [number, some] of texts)
    if (new Set(some.map(({ result }) => result.text)).size > 1) faults.push(`two results are number ${number}`);
  if (published !== undefined && ![before.now, now].some((stood) => isOf(published, stood)))
    faults.push('published what never stood');
  return faults;
}

function isOf({ sources, recorded, definition }: StoredPublication, now: Now): boolean {
  return isDeepStrictEqual({ sources, recorded, definition }, { ...now });
}
