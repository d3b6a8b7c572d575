/** What two windows at the precinct's desk saw, and what lies on its disk in the end. */
import { listJournal } from '../../../../src-main/store/common/repositories/journal-entries.ts';
import { listSealed, type SealedInfo } from '../../../../src-main/store/common/repositories/sealed.ts';
import type { JournalEntry } from '../../../../src-main/store/events.ts';
import { type Store } from '../../../../src-main/store/kinds.ts';
import { listDrafts } from '../../../../src-main/store/precinct/repositories/drafts.ts';
import type { ProtocolView } from '../../../../src-shared/api/precinct/protocol.ts';
import type { ProtocolDraft } from '../../../../src-shared/protocol/draft.ts';
import { type Desk, MAYOR, openPrecinct } from '../../core.ts';
import { inStore, must, storesIn } from '../pairs.ts';

export const id = MAYOR;
export const COUNTY = 'county-council/1/r1';
export const EWA = 'Ewa Ćma';
export const JAN = 'Jan Ćwik';
export const ZOFIA = 'Zofia Gęś';

export type Picture = {
  readonly drafts: readonly ProtocolDraft[];
  readonly sealed: readonly SealedInfo[];
  /** In the order of happening. */
  readonly journal: readonly JournalEntry[];
};
/** What both windows saw: fields as they stood, and the version to decide on. */
export type Seen = {
  readonly version: number;
  readonly was: Pick<ProtocolDraft, 'numbers' | 'remarks' | 'positions' | 'attendance' | 'voting' | 'refusals'>;
};
export const blank: Seen = {
  version: 0,
  was: {
    numbers: {},
    remarks: {},
    positions: {},
    attendance: [],
    voting: { opened: null, closed: null },
    refusals: null,
  },
};

export async function see(window: Desk): Promise<Seen> {
  await open(window);
  return seenIn(await window.ask('protocol.view', { id }));
}
function seenIn({ version, entry, remarks, findings, attendance, voting, refusals }: ProtocolView): Seen {
  const positions = Object.fromEntries(findings.map(({ rule, position }) => [rule, position]));
  const was = { numbers: entry?.numbers ?? {}, remarks, positions, attendance, voting, refusals: refusals.count };
  return { version, was };
}

export async function look(home: string): Promise<Picture> {
  const name = storesIn(home).find((one) => /-\d{3}\.sqlite$/.test(one)) ?? '';
  return inStore(home, name, 'precinct', pictureOf);
}
export async function pictureOf(store: Store): Promise<Picture> {
  const journal = must(await listJournal(store, 1000)).toReversed();
  return { drafts: must(await listDrafts(store)), sealed: await listSealed(store, 'protocol'), journal };
}

/** Somebody who typed in neither entry sits at each window. */
export async function open(window: Desk): Promise<void> {
  await window.ask('package.openPrecinct', openPrecinct);
  await window.ask('keyboard.take', { by: ZOFIA });
}

export const draftIn = ({ drafts }: Picture, revision = 1) =>
  drafts.find((draft) => draft.contest === 'mayor' && draft.revision === revision);
export const typedIn = (after: Picture, entry: 1 | 2, path: string) =>
  (entry === 1 ? draftIn(after)?.first : draftIn(after)?.second)?.numbers[path] ?? null;
export const wrote = ({ journal }: Picture, action: string, subject = id) =>
  journal.some((row) => row.action === action && row.subject === subject);
/** What is read aloud counts until somebody changes a word of it, which is on record. */
export const readSince = ({ journal }: Picture) => {
  const at = journal.findLastIndex(({ action }) => action === 'read-aloud');
  return at >= 0 && journal.slice(at + 1).some(({ action }) => /-saved$|^reopened$/.test(action));
};

/** Nothing that no single window could have made. */
export function impossible(after: Picture, before: Picture): string[] {
  const faults: string[] = [];
  const say = (holds: boolean, fault: string) => holds || faults.push(fault);
  const standing = after.drafts.filter((draft) => draft.contest === 'mayor' && draft.state !== 'superseded');
  say(standing.length === 1, `${standing.length} revisions stand at once`);
  for (const draft of after.drafts) {
    const frozen = ['printed', 'signed', 'exported', 'superseded'].includes(draft.state);
    say((draft.frozen !== null) === frozen, `${draft.state}, frozen ${draft.frozen !== null}`);
    const sealed = after.sealed.find(({ hash }) => hash === draft.frozen?.hash);
    say((sealed !== undefined) === (draft.signed !== null), `${draft.state}: signed and sealed are two things`);
    say(sealed === undefined || sealed.kid === draft.signed?.kid, 'sealed by another key than said');
    say(
      sealed === undefined ||
        draft.state !== 'superseded' ||
        standing[0]?.signed === null ||
        sealed.status === 'superseded',
      'two signed at once',
    );
    say(draft.state !== 'entered' || draft.differing.length === 0, 'entered with differences');
    say(
      draft.checked === null || ['entered', 'printed', 'signed', 'exported', 'superseded'].includes(draft.state),
      'read aloud and not entered',
    );
    say(draft.state !== 'superseded' || standing[0]?.supersedes === draft.frozen?.hash, 'superseded by another');
  }
  say((draftIn(after)?.checked ?? null) === null || !readSince(after), 'read aloud, and changed since');
  say((draftIn(after)?.version ?? 0) >= (draftIn(before)?.version ?? 0), 'the version went back');
  return faults;
}
