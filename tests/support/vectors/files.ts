/** Everything below tests/vectors but its README, made anew from the small sealed election of `tests/support/sealed.ts`. */
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { seal } from '../../../src-main/keys/seal.ts';
import { shippedForms } from '../../../src-main/exchange/forms.ts';
import { checkLine } from '../../../src-shared/forms/line.ts';
import { allocateLine, mayorLine } from '../../../src-shared/results/lines.ts';
import type { Result } from '../../../src-shared/result.ts';
import { blankProtocol } from '../../../src-shared/sealed/blank.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { encodeBase64url } from '../../../src-shared/sealed/encoding/base64url.ts';
import { encodeSlip } from '../../../src-shared/sealed/qr.ts';
import { controlSymbol, payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import { fingerprintOf, kidOf } from '../../../src-shared/sealed/thumbprint.ts';
import * as made from '../sealed.ts';
import { allocate, check, mayor, type LineVector } from './allocation.ts';
import { sealedFiles, sealedVectors, textOf } from './sealed-files.ts';

const { jwks, protocol, seeds } = made;
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const good = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
};

/** Seeds protect nothing: they are here so that others can sign, too. */
const keys = Object.entries(seeds).map(([holder, seed]) => {
  const jwk = jwks[holder as keyof typeof jwks];
  return {
    holder,
    seed: encodeBase64url(seed),
    jwk,
    kid: kidOf(jwk, nodeCrypto),
    fingerprint: fingerprintOf(jwk, nodeCrypto),
  };
});

const canonical = {
  good: [
    { value: {}, text: '{}' },
    { value: { b: 1, a: [true, false, null] }, text: '{"a":[true,false,null],"b":1}' },
    { value: { '€': 1, '\r': 2, '😀': 3, '\uFB33': 4, '1': 5, ö: 6 }, text: '{"\\r":2,"1":5,"ö":6,"€":1,"😀":3,"\uFB33":4}' },
    { value: '\u20ac$\u000f\nA\'B"\\/', text: '"€$\\u000f\\nA\'B\\"\\\\/"' },
    { value: 9007199254740991, text: '9007199254740991' },
    { value: -1, text: '-1' },
    { value: 'Zażółć gęślą jaźń', text: '"Zażółć gęślą jaźń"' },
  ],
  bad: [
    { text: '{"a":1, "b":2}', why: 'white space', code: 'not-canonical' },
    { text: '{"b":1,"a":2}', why: 'not sorted', code: 'not-canonical' },
    { text: '{"a":1,"a":1}', why: 'a member twice', code: 'not-canonical' },
    { text: '1.0', why: 'a fraction in writing', code: 'not-canonical' },
    { text: '0.5', why: 'a fraction', code: 'not-canonical' },
    { text: '1e2', why: 'an exponent', code: 'not-canonical' },
    { text: '-0', why: 'minus zero', code: 'not-canonical' },
    { text: '9007199254740992', why: 'beyond 2^53 - 1', code: 'not-canonical' },
    { text: '"\\u0041"', why: 'a needless escape', code: 'not-canonical' },
    { text: '"\\ud800"', why: 'a lone surrogate', code: 'not-canonical' },
    { text: '{"__proto__":1}', why: 'a member __proto__', code: 'not-canonical' },
    { text: `${'['.repeat(25)}${']'.repeat(25)}`, why: '25 levels', code: 'not-canonical' },
    { text: '\uFEFF{}', why: 'a byte order mark', code: 'not-canonical' },
    { text: '{}\n', why: 'a line break at the end', code: 'not-canonical' },
    { text: '{', why: 'cut', code: 'damaged' },
    { text: '', why: 'nothing', code: 'damaged' },
  ],
}; // prettier-ignore

const long = protocol({
  remarks: {
    otherRemarks: Array.from({ length: 1500 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join(
      '',
    ),
  },
});

function symbols() {
  const payloads = [protocol(), protocol({ revision: 2, supersedes: made.hashOf(protocol()) }), made.mandate()];
  return payloads.map((payload) => {
    const bytes = canonicalBytes(payload);
    return { payload: textOf(bytes), hash: payloadHashOf(bytes, nodeCrypto), symbol: controlSymbol(bytes, nodeCrypto) };
  });
}

const typed = [
  { symbol: '7H3K0-QZMX2-V9C4T-E81AB-RRS2W', typed: '7h3k0 qzmx2', same: true },
  { symbol: '7H3K0-QZMX2-V9C4T-E81AB-RRS2W', typed: '7H3KO–QZMX2', same: true },
  { symbol: '7H3K0-QZMX2-V9C4T-E81AB-RRS2W', typed: '7H3K0QZMX2V9C4TE81AB', same: true },
  { symbol: '7H3K0-QZMX2-V9C4T-E8LAB-RRS2W', typed: '7H3K0-QZMX2-V9C4T-E8IAB', same: false },
  { symbol: '7H3K0-QZMX2-V9C4T-E81AB-RRS2W', typed: '7H3K0-QZMX2-V9C4T-E8IAB', same: true },
  { symbol: '7H3K0-QZMX2-V9C4T-E81AB-RRS2W', typed: '7H3K0-QZMX3', same: false },
  { symbol: '7H3K0-QZMX2-V9C4T-E81AB-RRS2W', typed: '7H3K0', same: null },
  { symbol: '7H3K0-QZMX2-V9C4T-E81AB-RRS2W', typed: '7H3KU-QZMX2', same: null },
];

function slips() {
  const trusted = made.trustedPackage();
  const textsOf = (payload: typeof long) => good(encodeSlip(seal(payload, seeds.chair1), trusted));
  const [one, many] = [textsOf(protocol()), textsOf(long)];
  const [text = ''] = one;
  return {
    blank: textOf(blankProtocol({ precinct: 1, contest: 'mayor', constituency: 1 }, trusted)!),
    good: [
      { file: 'sealed/protocol.urna', texts: one },
      { file: 'sealed/long.urna', texts: many },
      { file: 'sealed/long.urna', texts: [many.toReversed().join('\n\n'), many[0]] },
    ],
    bad: [
      { texts: [], why: 'nothing', code: 'slip-damaged' },
      { texts: [text.replace('URNA1', 'URNA2')], why: 'another kind of code', code: 'slip-damaged' },
      { texts: [text.slice(0, -4)], why: 'cut', code: 'slip-damaged' },
      { texts: many.slice(1), why: 'a part is missing', code: 'slip-incomplete' },
      { texts: [many[0], text], why: 'of two slips', code: 'slip-mixed' },
      { texts: [text.replace(':080401-', ':080402-')], why: 'of another commune', code: 'wrong-commune' },
      { texts: [text.replace('-MAYOR-1:', '-MAYOR-2:')], why: 'of no such protocol', code: 'wrong-precinct' },
      { texts: [text.replace(/:[0-9A-F]{16}:/, ':0123456789ABCDEF:')], why: 'of another definition', code: 'other-definition' },
    ],
  }; // prettier-ignore
}

const packageNames = ['mandate', 'mandate-county', 'definition', 'roster', 'contest-mayor', 'contest-county'];
const whole = packageNames.map((name) => `package/${name}.urna`);
const without = (name: string): string[] => whole.filter((path) => path !== `package/${name}.urna`);
const extra = {
  'roster-2': seal(made.roster({ number: 2, keys: [made.rosterKey(jwks.chair1, 1, 'chair', made.revoked), ...made.roster().keys.slice(1)] }), seeds.commune),
  'roster-by-chair': seal(made.roster(), seeds.chair1),
  'roster-other': seal(made.roster({ keys: made.roster().keys.slice(1) }), seeds.commune),
  'mandate-revoked': seal(made.mandate({ number: 2, validFrom: '2029-04-02T00:00:00+02:00', validUntil: '2029-04-02T00:00:00+02:00' }), seeds.issuer),
  'definition-altered': made.packageFiles().find(({ name }) => name === 'definition.urna')!.bytes.slice(0, -1),
}; // prettier-ignore
const beside = (name: keyof typeof extra): string => `package-parts/${name}.urna`;
const packages = [
  { files: whole, why: 'whole', code: 'ok' },
  { files: whole.toReversed(), why: 'in any order', code: 'ok' },
  { files: [...whole, beside('roster-2')], why: 'an older roster beside the newest', code: 'ok', roster: 2 },
  { files: [beside('roster-2'), ...whole], why: 'the same the other way round', code: 'ok', roster: 2 },
  { files: without('roster'), why: 'no roster', code: 'package-incomplete' },
  { files: without('mandate-county'), why: 'no mandate of the county, so nobody may sign its contest', code: 'key-unknown' },
  { files: without('contest-county'), why: 'a contest the definition names is missing', code: 'package-incomplete' },
  { files: [...without('roster'), beside('roster-by-chair')], why: 'the roster is signed by a chair', code: 'key-unknown' },
  { files: [...whole, beside('roster-other')], why: 'two rosters of one number', code: 'two-versions' },
  { files: [...whole, beside('mandate-revoked')], why: 'the mandate was taken back', code: 'mandate-revoked' },
  { files: [...without('definition'), beside('definition-altered')], why: 'one file is cut', code: 'damaged' },
]; // prettier-ignore

function lines(vectors: readonly LineVector[], answer: (input: unknown) => Result<object>): string {
  return vectors
    .map(({ title, in: input }) => `${JSON.stringify({ title, in: input, out: good(answer(input)) })}\n`)
    .join('');
}

/** Texts by their paths below `tests/vectors`. */
export function vectorFiles(): Map<string, string> {
  const forms = shippedForms();
  const sealed = [...sealedFiles(), ['sealed/long.urna', seal(long, seeds.chair1)] as const];
  return new Map([
    ['keys.json', json(keys)],
    ['canonical.json', json(canonical)],
    ['symbols.json', json({ payloads: symbols(), typed })],
    ['slips.json', json(slips())],
    ['packages.json', json({ issuer: 'package/issuer.jwk', cases: packages })],
    [
      'sealed.json',
      json({ packages: { good: whole, revoked: [...whole, beside('roster-2')] }, files: sealedVectors() }),
    ],
    ['allocate.jsonl', lines(allocate, allocateLine)],
    ['mayor.jsonl', lines(mayor, mayorLine)],
    ['check.jsonl', lines(check, (input) => checkLine(input, forms))],
    ['package/issuer.jwk', textOf(canonicalBytes(jwks.issuer))],
    ...made.packageFiles().map(({ name, bytes }) => [`package/${name}`, textOf(bytes)] as const),
    ...Object.entries(extra).map(([name, bytes]) => [beside(name as keyof typeof extra), textOf(bytes)] as const),
    ...sealed.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')] as const),
  ]);
}
