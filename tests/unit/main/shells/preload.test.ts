/** The preload as it is shipped: bundled, then run with nothing but a fake of Electron, as in the sandbox. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundle } from '../../../../scripts/build.ts';
import type { Told } from '../../../../src-shared/api/api.ts';
import type { Connection } from '../../../../src-renderer/connect.ts';

const folder = mkdtempSync(join(tmpdir(), 'urna-preload-'));
const invoke = vi.fn<(...given: unknown[]) => Promise<unknown>>();
const on = vi.fn<(channel: string, listener: (event: unknown, told: Told) => void) => void>();
const exposed: [string, Connection][] = [];
let code: string;
beforeAll(async () => {
  await bundle('preload.ts', 'cjs', join(folder, 'preload.cjs'));
  code = readFileSync(join(folder, 'preload.cjs'), 'utf8');
  const electron = {
    ipcRenderer: { invoke, on },
    contextBridge: { exposeInMainWorld: (name: string, value: Connection) => exposed.push([name, value]) },
  };
  runInNewContext(code, {
    require(name: string) {
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`);
      return electron;
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));
function bridge(): Connection {
  const [, urna] = exposed[0] ?? [];
  if (urna === undefined) throw new Error('nothing is exposed');
  return urna;
}
function call(name: string): Promise<unknown> {
  return (bridge().call as (name: string, input: unknown) => Promise<unknown>)(name, { a: 1 });
}

describe('the preload', () => {
  it('carries no schema and loads nothing but Electron', () => {
    expect(code.length).toBeLessThan(5_000);
    expect(code.match(/require\([^)]*\)/g)).toEqual(['require("electron")']);
  });

  it('shows the page two functions', () => {
    expect(exposed.map(([name, value]) => [name, Object.keys(value)])).toEqual([['urna', ['call', 'listen']]]);
  });

  it('hands on what the window is told, and nothing of the message it came in', async () => {
    const hear = vi.fn<(...given: unknown[]) => void>();
    await bridge().listen(hear);
    const [channel, listener] = on.mock.lastCall ?? [];
    listener?.({ sender: 'the whole of Electron' }, { stale: ['board.view'] });
    expect(channel).toBe('urna:told');
    expect(hear.mock.calls).toEqual([[{ stale: ['board.view'] }]]);
  });

  it('carries a known name', async () => {
    invoke.mockResolvedValueOnce({ ok: true, value: null });
    expect(await call('welcome.status')).toEqual({ ok: true, value: null });
    expect(invoke).toHaveBeenCalledWith('urna:call', 'welcome.status', { a: 1 });
  });

  it.each(['', 'app.stat', 'constructor', '__proto__', 'toString'])('lets «%s» no further', async (name) => {
    invoke.mockClear();
    expect(await call(name)).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    expect(invoke).not.toHaveBeenCalled();
  });

  it('answers a failure where the program has gone', async () => {
    invoke.mockRejectedValueOnce(new Error('No handler registered'));
    expect(await call('welcome.status')).toMatchObject({ ok: false, error: { code: 'core-unreachable' } });
  });
});
