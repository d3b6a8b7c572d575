/** Every verdict code of docs/formats.md, "Verdicts", by `receive` and by `verify`, on a real file that deserves it. */
import { afterEach, describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../../../src-main/keys/crypto.ts';
import { seal, sealBytes } from '../../../../../src-main/keys/seal.ts';
import receive from '../../../../../src-main/shells/cli/files/receive.ts';
import verify from '../../../../../src-main/shells/cli/files/verify.ts';
import { inspect } from '../../../../../src-main/store/engine/sqlite/inspect.ts';
import { canonicalBytes, MAX_SEALED_BYTES } from '../../../../../src-shared/sealed/canonical.ts';
import { kidOf } from '../../../../../src-shared/sealed/thumbprint.ts';
import { type Verdict, type VerdictCode } from '../../../../../src-shared/sealed/verdict.ts';
import { call, lines } from '../../../../support/cli.ts';
import { held, layOutMedium, type Medium, sealed } from '../../../../support/medium.ts';
import * as made from '../../../../support/sealed.ts';

const { protocol, hashOf, seeds, jwks } = made;
const first = sealed();
const text = new TextDecoder().decode(first);
const altered = (change: (text: string) => string) => new TextEncoder().encode(change(text));
const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
const second = sealed({ revision: 2, supersedes: hashOf(protocol()), correction });
const otherFirst = sealed({ remarks: { otherRemarks: 'inna treść' } });
const roster2 = made.roster({
  number: 2,
  keys: [made.rosterKey(jwks.chair1, 1, 'chair', made.revoked), made.rosterKey(jwks.deputy1, 1, 'deputy')],
});
const afterRevocation = made.packageFiles({ 'roster.urna': seal(roster2, seeds.commune) });

let medium: Medium | undefined;
afterEach(() => medium?.remove());
const received = async (paths: string[], ...more: string[]) => call(receive, [...medium!.receiving, ...more, ...paths]);

type Case = {
  readonly file: Uint8Array;
  /** Received before, and accepted. */
  readonly before?: Uint8Array;
  readonly pack?: ReturnType<typeof made.packageFiles>;
  /** What `verify` says, which takes nothing and so knows no order of revisions. */
  readonly verified?: VerdictCode;
};
const cases: Record<VerdictCode, Case> = {
  accepted: { file: first },
  'already-known': { before: first, file: first },
  'older-revision': { before: second, file: first, verified: 'accepted' },
  'newer-revision': { before: first, file: second, verified: 'accepted' },
  'conflicting-revision': { before: first, file: otherFirst },
  'key-unknown': { file: sealed({}, seeds.stranger) },
  'key-revoked': { file: first, pack: afterRevocation },
  'signature-invalid': { file: altered((t) => t.replace('"payload":"ey', '"payload":"eX')) },
  'wrong-election': { file: sealed({ election: '2029-04-22-runoff' }) },
  'wrong-commune': { file: sealed({ teryt: '080402' }) },
  'wrong-precinct': { file: sealed({}, seeds.chair2) },
  'wrong-mode': { file: sealed({ mode: 'rehearsal' }) },
  'other-definition': { file: sealed({ definition: hashOf(made.definition({ number: 2 })) }) },
  'not-canonical': { file: altered((t) => `${t}\n`) },
  'unknown-schema': {
    file: sealBytes(canonicalBytes({ ...protocol(), schema: 2 }), 'urna-protocol+json', seeds.chair1),
  },
  damaged: { file: first.subarray(0, first.length - 1) },
  'too-large': { file: new Uint8Array(MAX_SEALED_BYTES + 1) },
  'has-errors': { file: sealed({ values: { boxBallots: 299, invalidBallots: 5, validVotes: 293 } }) },
};
const good = ['accepted', 'already-known'];

describe.each(Object.entries(cases) as [VerdictCode, Case][])('%s', (code, { file, before, pack, verified = code }) => {
  it('by urna receive, which stores nothing it refuses', async () => {
    medium = layOutMedium({ 'stick/file.urna': file }, pack);
    if (before) {
      const { code: exit, out } = await received([medium.put('before.urna', before)]);
      expect([exit, lines(out)]).toMatchObject([0, [{ code: 'accepted' }]]);
    }
    const was = before ? await held(medium.store) : [];
    const { code: exit, out, err } = await received([medium.path('stick')]);
    const [verdict] = lines(out) as Verdict[];
    expect(verdict).toMatchObject({ path: medium.path('stick', 'file.urna'), ok: good.includes(code), code });
    expect([exit, err]).toEqual([good.includes(code) ? 0 : 1, '']);
    expect(await held(medium.store)).toEqual(code === 'accepted' ? [`current ${hashOf(protocol())}`] : was);
    expect((await inspect(medium.store)).ok).toBe(true);
  });

  it('by urna verify', async () => {
    medium = layOutMedium({ '2.urna': file, ...(before ? { '1.urna': before } : {}) }, pack);
    const paths = [...(before ? ['1.urna'] : []), '2.urna'].map((name) => medium!.path(name));
    const { code: exit, out, err } = await call(verify, ['--json', '--issuer', medium.issuer, ...paths]);
    expect(lines(out).at(-1)).toMatchObject({ ok: good.includes(verified), code: verified });
    expect([exit, err]).toEqual([good.includes(verified) ? 0 : 1, '']);
  });
});

describe('the line of a verdict', () => {
  it('has the members of the contract and no other', async () => {
    medium = layOutMedium({ 'a.urna': first, 'b.urna': sealed({}, seeds.stranger), 'c.urna': '{}' });
    const paths = ['a', 'b', 'c'].map((name) => medium!.path(`${name}.urna`));
    const { out } = await call(verify, ['--json', '--issuer', medium.issuer, ...paths]);
    const typ = 'urna-protocol+json';
    expect(lines(out)).toEqual([
      {
        path: paths[0],
        ok: true,
        code: 'accepted',
        typ,
        kid: kidOf(jwks.chair1, nodeCrypto),
        role: 'chair',
        precinct: 1,
        symbol: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/),
        revision: 1,
      },
      { path: paths[1], ok: false, code: 'key-unknown', typ, kid: kidOf(jwks.stranger, nodeCrypto) },
      { path: paths[2], ok: false, code: 'damaged' },
    ]);
  });

  it('for people: one line each, in words', async () => {
    medium = layOutMedium({ 'a.urna': first, 'c.urna': '{}' });
    const paths = ['a', 'c'].map((name) => medium!.path(`${name}.urna`));
    const { out } = await call(verify, ['--issuer', medium.issuer, ...paths]);
    expect(out).toMatch(
      /^ok +accepted +\S+a\.urna {2}\(precinct 1, chair, revision 1, \S+\)\nREFUSED +damaged +\S+c\.urna\n$/,
    );
  });
});
