/** The schemas that docs/formats.md tells in tables, and the parts of them that it has names for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bare, membersOf, valueOf, type Member, type Named, type Node } from '../../support/schema-members.ts';

const folder = join(import.meta.dirname, '../../../definitions/schemas');
const schemaOf = (name: string): Node => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Node;

/** `a.b[].c` below a schema. */
function part(name: string, path: string): Node {
  return path.split('.').reduce<Node>((node, step) => {
    const below = (node['properties'] as Record<string, Node>)[step.replace('[]', '')]!;
    return step.endsWith('[]') ? (below['items'] as Node) : below;
  }, schemaOf(name));
}

/** Each stands for one schema, wherever that occurs. */
export const words: Named = new Map([
  ['contest', part('payloads/contest', 'contest')],
  ['form id', part('payloads/contest', 'form')],
  ['mode', part('payloads/definition', 'mode')],
  ['method', part('payloads/contest', 'decided')],
  ['precinct type', part('payloads/definition', 'precincts[].type')],
  ['office', part('payloads/roster', 'keys[].role')],
  ['function', part('payloads/definition', 'precincts[].commission[].role')],
  ['item', part('form', 'fields[].id')],
  ['count', part('payloads/definition', 'precincts[].packages')],
  ['line', part('payloads/contest', 'body')],
  ['free line', part('payloads/receipt', 'decidedBy')],
  ['text', part('payloads/emergency-protocol', 'emergency.reason')],
  ['free text', part('payloads/receipt', 'reason')],
  ['both languages', part('form', 'title')],
  ['quorum', part('payloads/definition', 'quorums.open')],
  ['committee', part('payloads/contest', 'constituencies[].candidates[].committee')],
]);

/** Parts with a table of their own. */
const parts: Named = new Map([
  ['JWK', bare(schemaOf('jwk'))],
  ['form', part('payloads/definition', 'forms[]')],
  ['lot', part('payloads/results', 'contests[].lots[]')],
  ['ruling', part('payloads/results', 'contests[].rulings[]')],
  ['withdrawal', part('payloads/results', 'contests[].withdrawn[]')],
  ['tie', part('payloads/results', 'contests[].ties[]')],
]);

/** A word in terms of schemas alone: what its row says. */
export function wordValue(word: string): string {
  const schema = words.get(word)!;
  const others = new Map([...words].filter(([name]) => name !== word));
  const members = membersOf(schema, others);
  return members.length === 0
    ? valueOf(schema, new Map())
    : members.map(({ path, value }) => `${path}: ${value}`).join(', ');
}

/** Rows of the table of a schema, of a part, or of what one schema has beyond another (`a - b`). */
export function rowsOf(table: string): Member[] {
  const [name = '', without] = table.split(' - ');
  const named = new Map([...words, ...parts].filter(([own]) => own !== name));
  const rows = membersOf(parts.get(name) ?? schemaOf(name), name === 'jwk' ? words : named);
  const known = new Set(without === undefined ? [] : rowsOf(without).map(({ path }) => path));
  return rows.filter(({ path }) => !known.has(path));
}
