/**
 * Four mebibytes of anything, under a stranger's own issuer: what it costs before a person has compared anything. Time is
 * told as a multiple of what reading, verifying and parsing the same bytes takes in any case.
 */
import { createPrivateKey, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { publicJwkOf } from '../../../src-main/keys/seal.ts';
import { openPackage } from '../../../src-shared/sealed/chain.ts';
import { MAX_SEALED_BYTES, parseCanonical } from '../../../src-shared/sealed/canonical.ts';
import { encodeBase64url } from '../../../src-shared/sealed/encoding/base64url.ts';
import { verifyStrict } from '../../../src-shared/sealed/crypto/ed25519.ts';
import { decodeEnvelope, encodeEnvelope, signingInput, typOf } from '../../../src-shared/sealed/jws.ts';
import { kidOf, publicKeyOf } from '../../../src-shared/sealed/thumbprint.ts';
import { type Payload } from '../../../src-shared/sealed/payloads.ts';
import { openDesk, openPrecinct, stick } from '../../support/core.ts';
import * as made from '../../support/sealed.ts';

/** Base64url makes three bytes four. */
const ROOM = 2_900_000;
/** Measured 3 at most; without limits some took 17, and one 40 before it ended in a stack overflow. */
const MOST_TIMES = 8;
/** Of the program's own words and a stranger's together. */
const LONGEST_MESSAGE = 400;

const base = made.definition();
const [form, otherForm] = base.forms as [(typeof base.forms)[0], (typeof base.forms)[0]];
const [precinct] = base.precincts as [(typeof base.precincts)[0]];
const [rule] = form.rules as [(typeof form.rules)[0]];
const none = { pl: '', en: '' };

/** As many as there is room for. */
function many<T>(one: (n: number) => T): T[] {
  return Array.from({ length: Math.floor(ROOM / (JSON.stringify(one(9_999)).length + 1)) }, (_, n) => one(n));
}
const long = (text: string) => text.repeat(Math.floor(ROOM / new TextEncoder().encode(text).length));
const code = (n: number) =>
  `${String.fromCharCode(65 + (Math.floor(n / 100) % 26))}${String(n % 100).padStart(2, '0')}`;
const letters = (n: number) => String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);

const definition = (change: object) => ({
  file: 'definition.urna',
  content: { ...base, ...change },
  by: made.seeds.commune,
});
const withForm = (change: object) => definition({ forms: [{ ...form, ...change }, otherForm] });
const withRule = (change: object) => withForm({ rules: [{ ...rule, ...change }] });

const shapes: Readonly<Record<string, () => { file: string; content: object; by: Uint8Array }>> = {
  'rules, each silent for a hundred others': () => {
    const rules = many((n) => ({
      ...rule,
      message: none,
      help: none,
      code: n < 2_600 ? code(n) : `${code(n)}a`,
      ...(n > 100 ? { unless: Array.from({ length: 100 }, (_, at) => code((n - 100 + at) % 2_600)) } : {}),
    }));
    return withForm({ rules });
  },
  rules: () => withForm({ rules: many((n) => ({ ...rule, message: none, help: none, code: `${code(n)}${letters(Math.floor(n / 2_600))}` })) }),
  'rules that are nothing': () => withForm({ rules: many(() => ({})) }),
  'an expression': () => withRule({ holds: long('true && ') + 'true' }),
  'an expression in parentheses': () => withRule({ holds: `${'('.repeat(ROOM / 2)}true${')'.repeat(ROOM / 2)}` }),
  'an expression that is none': () => withRule({ holds: long('x') }),
  'a condition': () => withRule({ when: long('true && ') + 'true' }),
  'fields of a rule': () => withRule({ fields: many(() => 'boxBallots') }),
  'what a rule is given': () => withRule({ given: many(() => 'packages') }),
  'values in a text': () => withRule({ message: { pl: long('{=boxBallots}'), en: '' } }),
  'values in many texts': () =>
    withForm({ rules: Array.from({ length: 150 }, (_, n) => ({ ...rule, code: code(n), message: { pl: '{=1}'.repeat(500), en: '{=1}'.repeat(500) }, help: { pl: '{=1}'.repeat(500), en: '' } })) }),
  'item numbers in a text': () => withRule({ help: { pl: long('{boxBallots}'), en: '' } }),
  'a name in braces': () => withRule({ fact: { pl: `{${long('x')}}`, en: '' } }),
  braces: () => withRule({ message: { pl: long('{'), en: '' } }),
  'phrases of a remark': () => withForm({ remarks: [{ ...form.remarks[0], defaults: many(() => 'b') }] }),
  'a phrase of a remark': () => withForm({ remarks: [{ ...form.remarks[0], defaults: [long('b')] }] }),
  remarks: () => withForm({ remarks: many(() => ({ ...form.remarks[0], defaults: [], label: none })) }),
  sections: () => withForm({ sections: many((n) => ({ id: letters(n), number: 'I', title: none })) }),
  'a section’s number': () => withForm({ sections: [{ ...form.sections[0], number: long('I') }] }),
  fields: () => withForm({ fields: many(() => ({ ...form.fields[0], label: none })) }),
  'forms that are nothing': () => definition({ forms: many(() => ({})) }),
  'a title': () => definition({ title: { pl: long('ą'), en: '' } }),
  'a name': () => definition({ commune: { ...base.commune, name: long('x') } }),
  'contests that are nothing': () => definition({ contests: many(() => null) }),
  'precincts that are nothing': () => definition({ precincts: many(() => ({})) }),
  precincts: () => definition({ precincts: many((n) => ({ ...precinct, number: n + 1 })) }),
  'protocols of a precinct': () => definition({ precincts: [{ ...precinct, protocols: many(() => precinct.protocols[0]) }] }),
  'a commission': () => definition({ precincts: [{ ...precinct, commission: many(() => precinct.commission[0]) }] }),
  'members nobody knows': () => definition(Object.fromEntries(many((n) => [`x${n}`, 0] as const))),
  'a member nobody knows': () => definition({ [long('x')]: 0 }),
  'hours of turnout': () => definition({ calendar: { ...base.calendar, turnout: many(() => ({ at: '07:00', due: '07:00' })) } }),
  'keys of a roster': () => ({
    file: 'roster.urna',
    content: made.roster({ keys: many((n) => made.rosterKey(made.jwks.chair1, (n % 9_999) + 1, 'chair')) }),
    by: made.seeds.commune,
  }),
  constituencies: () => ({ file: 'contest-county.urna', content: { ...made.county(), constituencies: many(() => ({})) }, by: made.seeds.county }),
  'an hour': () => ({
    file: 'mandate.urna',
    content: made.mandate({ validFrom: `2029-03-01T00:00:00.${long('0')}+01:00` }),
    by: made.seeds.issuer,
  }),
}; // prettier-ignore

/** Seals also what the program itself would refuse to make. */
function sealAnything(content: object, seed: Uint8Array): Uint8Array {
  const sorted = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const { type } = content as Payload;
  const payload = new TextEncoder().encode(JSON.stringify(content, sorted));
  const jwk = publicJwkOf(seed);
  const unsigned = { typ: typOf(type), kid: kidOf(jwk, nodeCrypto), payload };
  // as `sealBytes`, which takes a second for so much
  const key = createPrivateKey({ key: { ...jwk, d: encodeBase64url(seed) }, format: 'jwk' });
  return encodeEnvelope({ ...unsigned, signature: sign(null, signingInput(unsigned), key) });
}

const timed = <T>(work: () => T): { ms: number; value: T } => {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
};

function readOnly(bytes: Uint8Array): void {
  const envelope = decodeEnvelope(bytes);
  if (!envelope.ok) throw new Error(envelope.error.code);
  const { signed, signature, payload } = envelope.value;
  verifyStrict(nodeCrypto, publicKeyOf(made.jwks.commune)!, signed, signature);
  parseCanonical(payload);
}

describe('a package of a stranger, as large as a file may be', () => {
  it.each(Object.keys(shapes))(
    '%s: refused in few words, and hardly later than it is read',
    (name) => {
      const { file, content, by } = shapes[name]!();
      const bytes = sealAnything(content, by);
      expect(bytes.length / MAX_SEALED_BYTES).toBeLessThanOrEqual(1);
      // «values in many texts» is short: its cost is not in the reading
      if (name !== 'values in many texts') expect(bytes.length / MAX_SEALED_BYTES).toBeGreaterThan(0.7);
      const files = made.packageFiles({ [file]: bytes });
      const open = () => timed(() => openPackage(files, made.jwks.issuer, nodeCrypto));
      const floor = Math.min(...[1, 2].map(() => timed(() => readOnly(bytes)).ms));
      const { value, ms } = open();
      if (value.ok) throw new Error('opened');
      expect(['unknown-schema', 'package-inconsistent', 'not-canonical']).toContain(value.error.code);
      expect(value.error.message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      // a busy machine gets a second try
      const quickest = ms / floor < MOST_TIMES ? ms : open().ms;
      expect(quickest / floor).toBeLessThan(MOST_TIMES);
    },
    120_000,
  );
});

describe('a call with far too much', () => {
  const id = 'mayor/1/r1';
  const by = 'Ewa Ćma';
  it.each<[string, string, object]>([
    ['entry.amend', 'one path 300,000 times', { id, paths: Array.from({ length: 300_000 }, () => 'boxBallots'), reason: 'x', by }],
    ['entry.saveNumbers', '300,000 numbers', { id, entry: 1, changes: Object.fromEntries(Array.from({ length: 300_000 }, (_, n) => [`x${n}`, 1])) }],
    ['entry.saveNumbers', '300,000 names that are none', { id, entry: 1, changes: Object.fromEntries(Array.from({ length: 300_000 }, (_, n) => [`!${n}`, 'x'])) }],
    ['correction.revise', '300,000 persons', { id, reason: 'x', persons: Array.from({ length: 300_000 }, () => by) }],
    ['correction.revise', '21 persons, one more than a payload holds', { id, reason: 'x', persons: Array.from({ length: 21 }, () => by) }],
    ['protocol.view', 'a million members nobody knows', Object.fromEntries(Array.from({ length: 1_000_000 }, (_, n) => [`x${n}`, 0]))],
    ['protocol.view', 'far too deep', JSON.parse(`{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`) as object],
    ['seal.sign', 'a long name', { ids: [id], key: { medium: stick, name: 'x'.repeat(1_000_000), passphrase: 'x' } }],
  ])('%s: %s is refused in few words', async (call, _, input) => {
    const desk = await openDesk();
    await desk.ask('package.openPrecinct', openPrecinct);
    const { code: refusal, message } = await desk.refused(call, input);
    expect(['bad-input', 'text-too-long']).toContain(refusal);
    expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    await desk.close();
  }); // prettier-ignore
});
