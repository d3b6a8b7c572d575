/** Runs sandboxed between page and program: lets calls of the known names through, and what the window is told. Built as CommonJS. */
import { contextBridge, ipcRenderer } from 'electron';
import { fail, type Result } from '../../../src-shared/result.ts';
import type { Told } from '../../../src-shared/api/api.ts';
import { channel, toldChannel } from './origin.ts';
import { verbs } from './verbs.ts';

contextBridge.exposeInMainWorld('urna', {
  async call(name: string, input: unknown): Promise<Result<unknown>> {
    if (!Object.hasOwn(verbs, name)) return fail('unknown-call', `The core has no call «${name}».`, name);
    try {
      return (await ipcRenderer.invoke(channel, name, input)) as Result<unknown>;
    } catch {
      return fail(
        'core-unreachable',
        'The program behind this window has stopped. Start it again; nothing saved is lost.',
      );
    }
  },
  async listen(hear: (told: Told) => void): Promise<void> {
    ipcRenderer.on(toldChannel, (_event, told: Told) => hear(told));
  },
});
