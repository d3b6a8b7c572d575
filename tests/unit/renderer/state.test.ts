/** What every window asks now and then must not undo what happened while it was asked. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Call } from '../../../src-shared/api/api.ts';

beforeAll(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
});

describe('a status that was asked before somebody sat down', () => {
  it('does not send them away', async () => {
    const { attach, refreshStatus, useWindow } = await import('../../../src-renderer/state.ts');
    const answer = Promise.withResolvers<unknown>();
    attach((() => answer.promise) as unknown as Call);
    const asked = refreshStatus();
    useWindow.setState({ typist: 'Anna Nowak' });
    answer.resolve({ ok: true, value: { typist: null } });
    await asked;
    expect(useWindow.getState().typist).toBe('Anna Nowak');
    // the next one is asked by the same person, and counts
    await refreshStatus();
    expect(useWindow.getState().typist).toBe('');
  });
});
