/** docs/formats.md and the program say the same, table by table. A missing row fails as a surplus one does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberColumns } from '../../../src-main/exchange/number-table.ts';
import { seatColumns } from '../../../src-main/exchange/seat-table.ts';
import { MAX_LINE_BYTES } from '../../../src-main/shells/cli/batch/lines.ts';
import { MAX_KEY_FILE_BYTES } from '../../../src-main/keys/keyfile.ts';
import { caveatKinds, type CaveatKind } from '../../../src-shared/results/caveats.ts';
import type { TraceKind } from '../../../src-shared/results/traces.ts';
import type { Disagreement } from '../../../src-shared/results/verify-results.ts';
import { MAX_DEPTH, MAX_MEMBERS, MAX_SEALED_BYTES } from '../../../src-shared/sealed/canonical.ts';
import type { OpenCode } from '../../../src-shared/sealed/open.ts';
import type { PackageCode } from '../../../src-shared/sealed/package/files.ts';
import { payloadSchemas, type PayloadType } from '../../../src-shared/sealed/payloads.ts';
import { QR_CAPACITY, type SlipCode } from '../../../src-shared/sealed/qr.ts';
import type { VerdictCode } from '../../../src-shared/sealed/verdict.ts';
import { codesIn, sectionsOf, tablesOf, under, type Row } from '../../support/markdown.ts';
import { rowsOf, words, wordValue } from './parts.ts';

const root = join(import.meta.dirname, '../../..');
const doc = readFileSync(join(root, 'docs/formats.md'), 'utf8');
const first = (column: string, rows: readonly Row[] | undefined) =>
  (rows ?? []).flatMap((row) => codesIn(row[column]!));

describe('members', () => {
  const types = Object.keys(payloadSchemas) as PayloadType[];
  const tables: [heading: string, schemas: readonly string[]][] = [
    ['Sealed files', ['sealed']],
    ...types
      .filter((type) => type !== 'emergency-protocol' && type !== 'results')
      .map((type): [string, string[]] => [`Payload \`${type}\``, [`payloads/${type}`]]),
    ['Payload `emergency-protocol`', ['payloads/emergency-protocol - payloads/protocol']],
    ['Payload `results`', ['payloads/results', 'lot', 'ruling', 'withdrawal', 'tie']],
    ['Keys', ['jwk', 'key']],
    ['Forms', ['form']],
    ['Manifest', ['manifest']],
    ['`urna check`', ['lines/check']],
    ['`urna allocate`', ['lines/allocate']],
    ['`urna mayor`', ['lines/mayor']],
  ];

  it.each(tables)('%s: as the schema has them', (heading, schemas) => {
    const found = tablesOf(under(doc, heading)).filter(([row]) => row !== undefined && 'member' in row);
    const told = found.map((rows) =>
      rows.map(({ member = '', must, value }) => ({ path: codesIn(member)[0], required: must === 'yes', value })),
    );
    expect(told).toEqual(schemas.map((name) => rowsOf(name)));
  });

  it('every schema has its table, every table its schema', () => {
    const folder = join(root, 'definitions/schemas');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    const told = tables.flatMap(([, schemas]) => schemas.map((name) => name.split(' - ')[0]!));
    const parts = ['lot', 'ruling', 'withdrawal', 'tie'];
    const names = files.map((name) => name.replaceAll('\\', '/').replace('.json', ''));
    expect(told.filter((name) => !parts.includes(name)).sort()).toEqual(names.sort());
    const withMembers = sectionsOf(doc).filter(({ body }) => /^\| member \|/m.test(body));
    expect(withMembers.map(({ heading }) => heading).sort()).toEqual(tables.map(([heading]) => heading).sort());
  });

  it('words stand for the schemas they are used for', () => {
    const [rows] = tablesOf(under(doc, 'Words'));
    expect(rows).toEqual([...words.keys()].map((name) => ({ name, value: wordValue(name) })));
  });
});

describe('codes', () => {
  /** A union has no list at run time; the compiler holds these to it, both ways. */
  const open: Record<OpenCode, true> = {
    'too-large': true,
    damaged: true,
    'not-canonical': true,
    'unknown-schema': true,
    'key-unknown': true,
    'signature-invalid': true,
  };
  const verdicts: Record<VerdictCode, true> = {
    accepted: true,
    'already-known': true,
    'older-revision': true,
    'newer-revision': true,
    'conflicting-revision': true,
    'key-revoked': true,
    'wrong-election': true,
    'wrong-commune': true,
    'wrong-precinct': true,
    'wrong-mode': true,
    'other-definition': true,
    'has-errors': true,
    ...open,
  };
  const packages: Record<PackageCode, true> = {
    'package-incomplete': true,
    'package-inconsistent': true,
    'two-versions': true,
    'mandate-revoked': true,
    'demo-issuer': true,
    ...open,
  };
  const slips: Record<SlipCode, true> = {
    'slip-damaged': true,
    'slip-mixed': true,
    'slip-incomplete': true,
    'wrong-commune': true,
    'wrong-precinct': true,
    'other-definition': true,
  };
  const disagreements: Record<Disagreement['code'], true> = {
    'protocol-missing': true,
    'receipt-missing': true,
    'protocol-superseded': true,
    'receipt-superseded': true,
    'protocol-left-out': true,
    'receipt-left-out': true,
    'receipt-contradicts': true,
    'result-superseded': true,
    'result-conflicts': true,
    'contest-unexpected': true,
    'contest-left-out': true,
    differs: true,
  };
  const caveats: Record<CaveatKind, true> = {
    conflict: true,
    waiting: true,
    otherDefinition: true,
    returned: true,
    unsigned: true,
  };
  const traces: Record<TraceKind, true> = { corrected: true, settled: true, typed: true };

  it.each([
    ['Trust chain', 'code', packages],
    ['Verdicts', 'code', verdicts],
    ['Transfer slip', 'code', slips],
    ['Disagreements', 'code', disagreements],
    ['Disagreements', 'caveat', caveats],
    ['Disagreements', 'trace', traces],
  ])('%s: every %s, and no other', (heading, column, known) => {
    const rows = tablesOf(under(doc, heading)).find(([row]) => row !== undefined && column in row);
    expect(first(column, rows).sort()).toEqual(Object.keys(known).sort());
  });

  it('kinds of caveats have one list', () => expect(Object.keys(caveats)).toEqual(caveatKinds));

  it('every type has its signer', () => {
    const [rows] = tablesOf(under(doc, 'Who signs what'));
    expect(first('`type`', rows)).toEqual(Object.keys(payloadSchemas));
  });
});

it('limits are those of the program', () => {
  const grouped = (n: number) => n.toLocaleString('en');
  expect(under(doc, 'Sealed files')).toContain(`(${grouped(MAX_SEALED_BYTES)} bytes)`);
  expect(under(doc, 'Canonical JSON')).toContain(`more than ${MAX_DEPTH} levels`);
  expect(under(doc, 'Canonical JSON')).toContain(`more than ${grouped(MAX_MEMBERS)} members`);
  expect(under(doc, 'Keys')).toContain(`at most ${grouped(MAX_KEY_FILE_BYTES)} bytes`);
  expect(under(doc, 'Transfer slip')).toContain(`at most ${grouped(QR_CAPACITY)} characters`);
  expect(under(doc, 'JSON Lines')).toContain(`(${grouped(MAX_LINE_BYTES)} bytes)`);
});

it.each([
  ['wyniki.csv', numberColumns.map(({ name }) => name)],
  ['mandaty.csv', seatColumns.map(({ name }) => name)],
])('columns of %s', (file, names) => {
  const line = under(doc, 'Open data')
    .split('\n')
    .find((one) => one.startsWith(`Columns of \`${file}\``));
  expect(codesIn(line ?? '')).toEqual([file, ...names]);
});
