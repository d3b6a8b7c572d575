/** The protocol forms that come with the program. A precinct uses those of its signed definition instead. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadForm, type Form } from '../../src-shared/forms/load.ts';

/** `definitions/` stands two folders above, from the sources and from the built program alike. */
const folder = join(import.meta.dirname, '..', '..', 'definitions', 'forms');
let loaded: ReadonlyMap<string, Form> | undefined;

/** All forms of `definitions/forms/<year>/`, by id, compiled at first use. A file that does not load is a broken program. */
export function shippedForms(): ReadonlyMap<string, Form> {
  loaded ??= new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => {
        const form = loadForm(JSON.parse(readFileSync(join(folder, name), 'utf8')));
        if (!form.ok) throw new Error(`${name}: ${form.error.message}`);
        return [form.value.id, form.value];
      }),
  );
  return loaded;
}
