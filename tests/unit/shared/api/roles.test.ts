/**
 * Every name × every role (docs/architecture.md, "One seam"): who may call what is read from the table and tried for
 * real.
 */
import { describe, expect, test } from 'vitest';
import { api, type ApiName } from '../../../../src-shared/api/api.ts';
import { roles, type Caller } from '../../../../src-shared/api/roles.ts';
import { issuerKid, openDesk, openPrecinct, packageMedium } from '../../../support/core.ts';

const names = Object.keys(api) as ApiName[];
const callers: readonly Caller[] = [...roles, 'nobody'];

/** Written out by hand, so that a slip in the table is a difference here. */
const expected: Record<string, readonly Caller[]> = {
  'welcome.': callers,
  'package.': callers,
  'rescue.': callers,
  'jobs.': callers,
  'clock.view': ['commission', 'coordinator', 'helper', 'receiver', 'projector'],
  'clock.confirm': ['commission'],
  'overview.': ['commission'],
  'protocol.': ['commission'],
  'keyboard.': ['commission'],
  'entry.': ['commission'],
  'notes.': ['commission'],
  'check.': ['commission'],
  'papers.': ['commission'],
  'seal.': ['commission'],
  'carry.': ['commission'],
  'correction.': ['commission'],
  'board.view': ['coordinator', 'helper', 'receiver', 'projector'],
  'board.questions': ['coordinator', 'helper'],
  'receive.': ['coordinator', 'helper', 'receiver'],
  'receive.showCorrection': ['coordinator'],
  'receive.acceptCorrection': ['coordinator'],
  'agreement.': ['coordinator', 'helper'],
  'agreement.return': ['coordinator'],
  'agreement.withdrawReturn': ['coordinator'],
  'agreement.resolve': ['coordinator'],
  'results.view': ['coordinator', 'helper', 'receiver', 'projector'],
  'results.': ['coordinator'],
  'publish.': ['coordinator'],
};

describe('the table of rights', () => {
  test.each(names)('%s', (name) => {
    const allowed = expected[name] ?? expected[`${name.split('.')[0]}.`];
    expect([...api[name].roles].sort()).toEqual([...(allowed ?? [])].sort());
  });
});

describe('a core refuses what the table does not allow, before it looks at the input', () => {
  test('nobody, commission, coordinator', async () => {
    const desk = await openDesk();
    const tried: Caller[] = [];
    async function walk(role: Caller): Promise<void> {
      expect((await desk.ask('welcome.status', {})).role).toBe(role);
      tried.push(role);
      for (const name of names) {
        // an input no schema takes: whoever may call is told `bad-input`, whoever may not is told nothing of it
        const { code } = await desk.refused(name, { no: 'such member' });
        expect([name, code]).toEqual([name, api[name].roles.includes(role) ? 'bad-input' : 'not-allowed']);
      }
    }
    await walk('nobody');
    await desk.ask('package.openPrecinct', openPrecinct);
    await walk('commission');
    await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
    await walk('coordinator');
    expect((await desk.refused('toString', {})).code).toBe('unknown-call');
    await desk.close();
    expect(tried).toHaveLength(3);
  });
});

describe('at a commune’s desk the account decides', () => {
  const communeRoles = roles.filter((role) => role !== 'commission');
  test.each(communeRoles)('%s may what the table says, and no more', async (role) => {
    const desk = await openDesk();
    const window = desk.window({ name: 'Ola Konto', role });
    await window.ask('package.openCommune', { medium: packageMedium, issuerKid });
    expect((await window.ask('welcome.status', {})).role).toBe(role);
    for (const name of names) {
      const { code } = await window.refused(name, { no: 'such member' });
      expect([name, code]).toEqual([name, api[name].roles.includes(role) ? 'bad-input' : 'not-allowed']);
    }
    await desk.close();
  });

  test('a commission’s window stays the commission’s', async () => {
    const desk = await openDesk();
    const window = desk.window({ name: 'Ola Konto', role: 'helper' });
    await window.ask('package.openPrecinct', openPrecinct);
    expect((await window.ask('welcome.status', {})).role).toBe('commission');
    await desk.close();
  });
});
