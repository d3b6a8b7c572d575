/** A window of the browser shell is there as long as a tab shows it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWindow } from '../../../../src-main/shells/browser/window.ts';
import { fakeCore } from '../../../support/fake-core.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const sessionsOf = (core: ReturnType<typeof fakeCore>) => core.calls.map(({ session }) => session);

describe('a window', () => {
  it('whose tab is closed leaves what it had open, and begins anew when the tab comes back', async () => {
    const core = fakeCore();
    const window = createWindow(core, 5_000);
    await window.call('1', 'welcome.status', {});
    const close = window.listen(() => {});
    close();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(core.closed()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(core.closed()).toBe(1);
    await window.call('2', 'welcome.status', {});
    expect(sessionsOf(core)).toEqual([1, 2]);
  });

  it('whose tab is loaded again keeps what it had open', async () => {
    const core = fakeCore();
    const window = createWindow(core, 5_000);
    window.listen(() => {})();
    await vi.advanceTimersByTimeAsync(3_000);
    const close = window.listen(() => {});
    await vi.advanceTimersByTimeAsync(60_000);
    await window.call('1', 'welcome.status', {});
    expect([core.closed(), sessionsOf(core)]).toEqual([0, [1]]);
    close();
  });

  it('that two tabs show is there until the last of them goes', async () => {
    const core = fakeCore();
    const window = createWindow(core, 5_000);
    const [one, other] = [window.listen(() => {}), window.listen(() => {})];
    one();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(core.closed()).toBe(0);
    other();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(core.closed()).toBe(1);
  });

  it('that no tab has shown yet is not ended', async () => {
    const core = fakeCore();
    createWindow(core, 5_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(core.closed()).toBe(0);
  });

  it('is told nothing after its tab is closed', async () => {
    const core = fakeCore();
    const hear = vi.fn<() => void>();
    const close = createWindow(core, 5_000).listen(hear);
    core.tell({ stale: ['board.view'] });
    close();
    core.tell({ stale: ['board.view'] });
    expect(hear).toHaveBeenCalledOnce();
  });
});
