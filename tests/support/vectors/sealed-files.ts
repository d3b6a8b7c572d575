/** Sealed files for other implementations: good ones, and ones with one fault each, with the verdict they deserve. */
import { seal, sealBytes } from '../../../src-main/keys/seal.ts';
import { computeResults } from '../../../src-shared/results/compute.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { decodeBase64url, encodeBase64url } from '../../../src-shared/sealed/encoding/base64url.ts';
import * as made from '../sealed.ts';

const { definition, hashOf, protocol, seeds, symbolOf } = made;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export type SealedVector = {
  readonly file: string;
  readonly why: string;
  /** Files received before, in order. */
  readonly after?: readonly string[];
  /** Name of the package it is judged by. */
  readonly package: 'good' | 'revoked';
  /** Whether the signature holds over what stands in the file; null where the envelope is none of schema 1. */
  readonly signature: boolean | null;
  readonly code: string;
};

const head = { election: made.ELECTION, teryt: made.TERYT, definition: hashOf(definition()), mode: 'live' } as const;
const first = protocol();
const second = protocol({
  revision: 2,
  supersedes: hashOf(first),
  results: { candidates: { '1': 199, '2': 95 } },
  correction: { reason: 'Pomylono stosy', persons: ['Ewa Ćma'] },
});
const receipt = {
  schema: 1,
  type: 'receipt',
  number: 1,
  supersedes: null,
  ...head,
  precinct: 1,
  contest: 'mayor',
  constituency: 1,
  protocol: hashOf(first),
  symbol: symbolOf(first),
  revision: 1,
  receivedAt: '2029-04-08T23:41:00+02:00',
  status: 'agreed',
  decidedAt: '2029-04-09T00:12:00+02:00',
  decidedBy: 'Jan Ćwik',
  reason: '',
  shown: false,
} as const;

const sealed = seal(first, seeds.chair1);
type Parts = { payload: string; signatures: { protected: string; signature: string }[] };
const parts = JSON.parse(textOf(sealed)) as Parts;
const [signed] = parts.signatures as [Parts['signatures'][number]];
const header = JSON.parse(textOf(decodeBase64url(signed.protected)!)) as object;
const b64 = (value: unknown): string => encodeBase64url(utf8(JSON.stringify(value)));
const changed = (change: object): Uint8Array => canonicalBytes({ ...parts, ...change });
const withHeader = (more: object): Uint8Array =>
  changed({ signatures: [{ ...signed, protected: b64({ ...header, ...more }) }] });
const sealedAs = (value: unknown, typ = 'urna-protocol+json'): Uint8Array =>
  sealBytes(typeof value === 'string' ? utf8(value) : canonicalBytes(value), typ, seeds.chair1);

/** A second signature of the same message, which a lenient reader takes: S + L. */
function plusOrder(): string {
  const bytes = Buffer.from(signed.signature, 'base64url');
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`);
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const more = Buffer.from((s + order).toString(16).padStart(64, '0'), 'hex').reverse();
  return Buffer.concat([bytes.subarray(0, 32), more]).toString('base64url');
}

/** Another last character with the same bits: base64url that is read leniently. */
function lenient(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.at(-1)!) ^ 1]!;
}

type Fault = readonly [name: string, why: string, code: string, signature: boolean | null, bytes: Uint8Array];
const by = seeds.chair1;
const faults: readonly Fault[] = [
  ['one-byte', '200 votes became 201 after signing', 'signature-invalid', false, changed({ payload: encodeBase64url(canonicalBytes(protocol({ results: { candidates: { '1': 201, '2': 94 } } }))) })],
  ['other-signature', 'S + L in place of S', 'signature-invalid', false, changed({ signatures: [{ ...signed, signature: plusOrder() }] })],
  ['typ-changed', 'typ changed after signing', 'signature-invalid', false, withHeader({ typ: 'urna-report+json' })],
  ['wrong-key', 'signed by a key that nobody lists', 'key-unknown', true, seal(first, seeds.stranger)],
  ['commune-signs', 'the commune may not sign a protocol', 'key-unknown', true, seal(first, seeds.commune)],
  ['other-precinct', 'signed by the chair of precinct 2', 'wrong-precinct', true, seal(first, seeds.chair2)],
  ['no-such-protocol', 'precinct 1 draws up none of constituency 2', 'wrong-precinct', true, seal(protocol({ constituency: 2 }), by)],
  ['newline', 'a line break at the end', 'not-canonical', null, utf8(`${textOf(sealed)}\n`)],
  ['pretty', 'the same JSON with white space', 'not-canonical', null, utf8(JSON.stringify(parts, null, 1))],
  ['bom', 'a byte order mark', 'not-canonical', null, utf8(`\uFEFF${textOf(sealed)}`)],
  ['lenient-base64', 'unused bits of the last character are set', 'not-canonical', null, changed({ signatures: [{ ...signed, signature: lenient(signed.signature) }] })],
  ['padded-base64', 'base64url with padding', 'not-canonical', null, changed({ payload: `${parts.payload}=` })],
  ['header-unsorted', 'header bytes not canonical', 'not-canonical', null, changed({ signatures: [{ ...signed, protected: b64(Object.fromEntries(Object.entries(header).reverse())) }] })],
  ['payload-space', 'a payload that ends with a space, signed so', 'not-canonical', true, sealedAs(`${textOf(canonicalBytes(first))} `)],
  ['payload-fraction', 'a payload with a fraction, signed so', 'not-canonical', true, sealedAs('{"schema":1.5}')],
  ['alg-none', 'alg none', 'unknown-schema', null, withHeader({ alg: 'none' })],
  ['alg-eddsa', 'the older name of the algorithm', 'unknown-schema', null, withHeader({ alg: 'EdDSA' })],
  ['header-key', 'the key in the header', 'unknown-schema', null, changed({ signatures: [{ ...signed, protected: b64({ alg: 'Ed25519', jwk: made.jwks.chair1, kid: (header as { kid: string }).kid, typ: 'urna-protocol+json' }) }] })],
  ['header-large', 'eight thousand characters more in the header', 'unknown-schema', null, withHeader({ x: 'x'.repeat(8000) })],
  ['two-signatures', 'two signatures', 'unknown-schema', null, changed({ signatures: [signed, signed] })],
  ['unprotected', 'an unprotected header', 'unknown-schema', null, changed({ signatures: [{ ...signed, header: {} }] })],
  ['unknown-typ', 'a typ that does not exist', 'unknown-schema', true, sealedAs(first, 'urna-poem+json')],
  ['schema-2', 'schema 2', 'unknown-schema', true, sealedAs({ ...first, schema: 2 })],
  ['other-type', 'a roster sealed as a protocol', 'unknown-schema', true, sealedAs(made.roster())],
  ['member-more', 'one member more', 'unknown-schema', true, sealedAs({ ...first, note: '' })],
  ['member-less', 'one member less', 'unknown-schema', true, sealedAs({ ...first, findings: undefined })],
  ['no-such-candidate', 'votes for a candidate who is struck out', 'unknown-schema', true, seal(protocol({ results: { candidates: { '1': 200, '2': 94, '3': 0 } } }), by)],
  ['empty', 'no byte at all', 'damaged', null, new Uint8Array()],
  ['compact', 'a JWS in compact form', 'damaged', null, utf8(`${signed.protected}.${parts.payload}.${signed.signature}`)],
  ['cut', 'the last byte is missing', 'damaged', null, sealed.subarray(0, -1)],
  ['has-errors', '299 ballots are not 5 and 295 (T15)', 'has-errors', true, seal(protocol({ values: { boxBallots: 299, invalidBallots: 5, validVotes: 295 } }), by)],
  ['other-election', 'of the run-off', 'wrong-election', true, seal(protocol({ election: '2029-04-22-runoff' }), by)],
  ['other-commune', 'of the next commune', 'wrong-commune', true, seal(protocol({ teryt: '080402' }), by)],
  ['rehearsal', 'of a rehearsal', 'wrong-mode', true, seal(protocol({ mode: 'rehearsal' }), by)],
  ['other-definition', 'of a definition that is not here', 'other-definition', true, seal(protocol({ definition: hashOf(first) }), by)],
]; // prettier-ignore

const lists = {
  '1': { total: 100, candidates: { '1': 60, '2': 40 } },
  '2': { total: 194, candidates: { '1': 0, '2': 194 } },
};
const good: readonly (readonly [name: string, why: string, bytes: Uint8Array])[] = [
  ['protocol', 'a mayor’s protocol, by the chair', sealed],
  ['lists', 'a protocol of lists', seal(protocol({ contest: 'county-council', form: '2024/county-council', results: { lists } }), by)],
  ['emergency', 'typed by the commune for precinct 2', seal({ ...protocol({ precinct: 2 }), type: 'emergency-protocol', emergency: { typedBy: 'Jan Ćwik', reason: 'Nośnik zgubiony', source: 'kopia protokołu' } }, seeds.commune)],
  ['turnout', 'a report of turnout', seal({ schema: 1, type: 'report', ...head, precinct: 1, number: 1, at: '2029-04-08T12:05:00+02:00', by: 'Ewa Ćma', kind: 'turnout', time: '12:00', eligible: 500, issued: 120 }, by)],
  ['receipt', 'the protocol agreed with its paper', seal(receipt, seeds.commune)],
  ['bundle', 'what of a contest goes up', seal({ schema: 1, type: 'bundle', ...head, contest: 'mayor', protocols: [hashOf(first)], receipts: [hashOf(receipt)] }, seeds.commune)],
  ['results', 'the result while precinct 2 is missing', seal(computeResults(made.trustedPackage(), { protocols: [{ hash: hashOf(first), payload: first }], receipts: [{ hash: hashOf(receipt), payload: receipt }], lots: [], rulings: [] }), seeds.commune)],
]; // prettier-ignore

const other = seal(protocol({ remarks: { otherRemarks: 'inna treść' } }), by);
const path = (name: string): string => `sealed/${name}.urna`;

/** Files by name below `tests/vectors`. */
export function sealedFiles(): Map<string, Uint8Array> {
  return new Map([
    ...good.map(([name, , bytes]) => [path(name), bytes] as const),
    ...faults.map(([name, , , , bytes]) => [path(name), bytes] as const),
    [path('protocol-by-deputy'), seal(first, seeds.deputy1)],
    [path('correction'), seal(second, by)],
    [path('other-content'), other],
  ]);
}

export function sealedVectors(): SealedVector[] {
  const judged = (name: string, why: string, code: string, more: Partial<SealedVector> = {}): SealedVector => ({
    file: path(name),
    why,
    package: 'good',
    signature: true,
    code,
    ...more,
  });
  return [
    ...good.map(([name, why]) => judged(name, why, 'accepted')),
    ...faults.map(([name, why, code, signature]) => judged(name, why, code, { signature })),
    judged('protocol', 'the same file again', 'already-known', { after: [path('protocol')] }),
    judged('protocol-by-deputy', 'the same content, signed by the deputy', 'already-known', {
      after: [path('protocol')],
    }),
    judged('correction', 'revision 2 after revision 1', 'newer-revision', { after: [path('protocol')] }),
    judged('correction', 'revision 2 alone', 'accepted'),
    judged('protocol', 'revision 1 after revision 2', 'older-revision', { after: [path('correction')] }),
    judged('other-content', 'another content of revision 1', 'conflicting-revision', { after: [path('protocol')] }),
    judged('correction', 'revision 2 replaces another revision 1 than the one here', 'conflicting-revision', {
      after: [path('other-content')],
    }),
    judged('protocol', 'its key was revoked, and it is first seen now', 'key-revoked', { package: 'revoked' }),
    judged('protocol', 'its key was revoked after it came', 'already-known', {
      package: 'revoked',
      after: [path('protocol')],
    }),
    judged('protocol-by-deputy', 'the deputy’s key still stands', 'accepted', { package: 'revoked' }),
  ];
}
