/** Runs sandboxed between page and program, and lets through one function and the known names. Built as CommonJS. */
import { contextBridge, ipcRenderer } from 'electron';
import { fail, type Result } from '../../../src-shared/result.ts';
import { channel } from './origin.ts';
import { verbs } from './verbs.ts';

contextBridge.exposeInMainWorld('urna', {
  async call(name: string, input: unknown): Promise<Result<unknown>> {
    if (!Object.hasOwn(verbs, name)) return fail('unknown-call', `there is nothing called «${name}» to ask for`, name);
    try {
      return (await ipcRenderer.invoke(channel, name, input)) as Result<unknown>;
    } catch {
      return fail(
        'core-unreachable',
        'the program behind this window has stopped; start it again, nothing saved is lost',
      );
    }
  },
});
