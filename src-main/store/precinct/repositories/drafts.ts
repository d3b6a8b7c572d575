/** Protocols on their way at the precinct: one document row per revision. */
import { draftId, draftSchema, type ProtocolDraft } from '../../../../src-shared/protocol/draft.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { documentText, parseAll, parseDocument } from '../../common/repositories/document.ts';
import { type Claim, digestOfRow } from '../../engine/contents.ts';
import { edited, type StoreCode } from '../../engine/failures.ts';
import { statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { type DraftsTable, sql } from '../tables.ts';

const byId = statement((input: { id: string }) =>
  sql.selectFrom('drafts').select(['id', 'document']).where('id', '=', input.id),
);
const every = statement(() =>
  sql.selectFrom('drafts').select(['id', 'document']).orderBy('contest').orderBy('constituency').orderBy('revision'),
);
const upsert = statement((row: DraftsTable) =>
  sql
    .insertInto('drafts')
    .values({
      id: row.id,
      contest: row.contest,
      constituency: row.constituency,
      revision: row.revision,
      state: row.state,
      document: row.document,
      updated_at: row.updated_at,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ state: row.state, document: row.document, updated_at: row.updated_at }),
    ),
);

/**
 * Puts the draft in place of what was there under its id, one version further.
 * @returns as it stands now
 */
export async function saveDraft(tx: Tx, draft: ProtocolDraft): Promise<ProtocolDraft> {
  const saved = { ...draft, version: draft.version + 1 };
  const { contest, constituency, revision, state } = saved;
  const document = documentText(saved, draftSchema, `drafts/${draftId(saved)}`);
  await tx.run(upsert, { id: draftId(saved), contest, constituency, revision, state, document, updated_at: tx.at });
  return saved;
}

export async function findDraft(db: Reader, id: string): Promise<Result<ProtocolDraft | undefined, StoreCode>> {
  const row = (await db.all(byId, { id }))[0];
  return row ? read(row) : ok(undefined);
}

/** All revisions of all protocols, ordered by contest, constituency, revision. */
export async function listDrafts(db: Reader): Promise<Result<ProtocolDraft[], StoreCode>> {
  return parseAll(await db.all(every, {}), read);
}

const whole = statement((input: { id: string }) => sql.selectFrom('drafts').selectAll().where('id', '=', input.id));
const PAGE = 50;
const written = statement((input: { before: number }) =>
  sql
    .selectFrom('journal')
    .select(['seq', 'wrote'])
    .where('wrote', 'is not', null)
    .where('seq', '<', input.before)
    .orderBy('seq', 'desc')
    .limit(PAGE),
);

/** What the journal says was written last of a draft: it is among the newest rows, so they are read from the end. */
async function writtenLast(db: Reader, id: string): Promise<string | null> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const rows = await db.all(written, { before });
    for (const { wrote } of rows)
      for (const [table, [key], digest] of JSON.parse(wrote ?? '[]') as Claim[])
        if (table === 'drafts' && key === id) return digest;
    const last = rows.at(-1);
    if (last === undefined) return null;
    before = last.seq;
  }
}

/** `store-edited` where the draft is not what the journal says was written last: what is frozen must be what was typed. */
export async function draftAsJournalled(db: Reader, id: string): Promise<Result<null, StoreCode>> {
  const [row] = await db.all(whole, { id });
  if (row !== undefined && (await writtenLast(db, id)) === digestOfRow('drafts', row)) return ok(null);
  return edited(`drafts/${id}`, 'the journal does not know it as it is');
}

function read(row: Pick<DraftsTable, 'id' | 'document'>): Result<ProtocolDraft, StoreCode> {
  return parseDocument(row.document, draftSchema, `drafts/${row.id}`);
}
