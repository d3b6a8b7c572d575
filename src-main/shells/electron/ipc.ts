/** The program's end of the bridge: takes calls of the one page that may ask, and answers values. */
import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { fail, type ToolResult } from '../../../src-shared/result.ts';
import type { Session } from '../../core.ts';
import { channel, origin, toldChannel } from './origin.ts';

export type Frame = Pick<WebFrameMain, 'origin' | 'parent'>;
export type Sender = { readonly senderFrame: Frame | null };

/** The window's top frame with our own origin; a frame inside it, and a page that has navigated away, are strangers. */
export function isOurPage(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === origin;
}

/** Answers the calls of one window (`ipc` of its own `webContents`) from its session. */
export function answerCalls(ipc: Pick<IpcMain, 'handle'>, session: Session): void {
  ipc.handle(channel, (event: IpcMainInvokeEvent, name: unknown, input: unknown) =>
    answer(event, name, input, session),
  );
}

/** Tells the page of a window what it shows is stale, as long as there is one. */
export function tellWindow(contents: Pick<WebContents, 'send' | 'isDestroyed'>, session: Session): void {
  session.listen((told) => {
    if (!contents.isDestroyed()) contents.send(toldChannel, told);
  });
}

/** A bug in the core reaches the window as a value too; its trace stays on this side. */
export async function answer(
  event: Sender,
  name: unknown,
  input: unknown,
  session: Session,
): Promise<ToolResult<unknown>> {
  if (!isOurPage(event.senderFrame)) return fail('sender-refused', 'Only the window of this program may ask.');
  if (typeof name !== 'string') return fail('unknown-call', 'A call has a name.');
  try {
    return await session.call(name, input);
  } catch (bug) {
    console.error('urna: a bug in the program, please report it:', bug);
    return fail('internal', 'An error of the program. What was saved before is safe.');
  }
}
