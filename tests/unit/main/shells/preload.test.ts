/** The preload as it is shipped: bundled, then run with nothing but a fake of Electron, as in the sandbox. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundle } from '../../../../scripts/build.ts';
import type { Call } from '../../../../src-shared/api/api.ts';

const folder = mkdtempSync(join(tmpdir(), 'urna-preload-'));
const invoke = vi.fn<(...given: unknown[]) => Promise<unknown>>();
const exposed: [string, { call: Call }][] = [];
let code: string;
beforeAll(async () => {
  await bundle('preload.ts', 'cjs', join(folder, 'preload.cjs'));
  code = readFileSync(join(folder, 'preload.cjs'), 'utf8');
  const electron = {
    ipcRenderer: { invoke },
    contextBridge: { exposeInMainWorld: (name: string, value: { call: Call }) => exposed.push([name, value]) },
  };
  runInNewContext(code, {
    require(name: string) {
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`);
      return electron;
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));
function call(name: string): Promise<unknown> {
  const [, urna] = exposed[0] ?? ['', { call: () => Promise.reject(new Error('nothing is exposed')) }];
  return (urna.call as (name: string, input: unknown) => Promise<unknown>)(name, { a: 1 });
}

describe('the preload', () => {
  it('carries no schema and loads nothing but Electron', () => {
    expect(code.length).toBeLessThan(5_000);
    expect(code.match(/require\([^)]*\)/g)).toEqual(['require("electron")']);
  });

  it('shows the page one function', () => {
    expect(exposed.map(([name, value]) => [name, Object.keys(value)])).toEqual([['urna', ['call']]]);
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
