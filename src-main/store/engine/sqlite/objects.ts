/** The tables, indexes and triggers of a file beside those its own number of migrations makes: none less, none more. */
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../../../src-shared/result.ts';
import { tooNew } from '../failures.ts';
import { type Step } from '../steps.ts';

type SchemaObject = { readonly type: string; readonly name: string; readonly sql: string | null };

const objectsIn = (db: Database.Database): Map<string, SchemaObject> =>
  new Map(
    db
      .prepare<[], SchemaObject>('SELECT type, name, sql FROM main.sqlite_schema ORDER BY type, name')
      .all()
      .map((one) => [`${one.type}/${one.name}`, one]),
  );

/** What a trigger inserts, an index hides or a dropped table held would all look like something people did. */
export function checkObjects(
  db: Database.Database,
  steps: readonly Step[],
): Result<null, 'store-newer' | 'store-tables-differ'> {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > steps.length) return tooNew(version, steps.length, db.name);
  if (version < 1) return differs('user_version', `it says its tables are of step ${version}`);
  const expected = expectedAt(steps.slice(0, version));
  const found = objectsIn(db);
  for (const [name, { sql }] of expected) {
    const there = found.get(name);
    if (there === undefined) return differs(name, 'it is missing');
    if (there.sql !== sql) return differs(name, 'it is another one than this program makes');
  }
  const extra = [...found.keys()].find((name) => !expected.has(name));
  return extra === undefined ? ok(null) : differs(extra, 'this program did not make it');
}

function expectedAt(steps: readonly Step[]): Map<string, SchemaObject> {
  const model = new Database(':memory:');
  try {
    for (const { sqlite } of steps) model.exec(sqlite);
    return objectsIn(model);
  } finally {
    model.close();
  }
}

function differs(where: string, why: string) {
  return fail(
    'store-tables-differ',
    `The tables of this store were changed by another program (${where}: ${why}). It was left as it is; restore a copy.`,
    where,
  );
}
