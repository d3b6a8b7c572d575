/** The protocol forms that come with the program. A precinct uses those of its signed definition instead. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormId } from '../../src-shared/primitives.ts';
import { loadForm, type Form } from '../../src-shared/forms/load.ts';

/** `definitions/` stands two folders above, from the sources and from the built program alike. */
const folder = join(import.meta.dirname, '..', '..', 'definitions', 'forms');
const compiled = new Map<FormId, Form>();

/** One form, compiled at first use. A file that does not load is a broken program. */
export function shippedForm(id: FormId): Form {
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const form = loadForm(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')));
  if (!form.ok) throw new Error(`${id}: ${form.error.message}`);
  compiled.set(id, form.value);
  return form.value;
}

/** All forms by id, each compiled: what lies in the folder is what there is. */
export function shippedForms(): ReadonlyMap<FormId, Form> {
  const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replaceAll('\\', '/').replace(/\.json$/, ''));
  return new Map(ids.sort().map((id) => [id, shippedForm(id)]));
}
