/** The one window of the program. */
import { app, BrowserWindow, dialog } from 'electron';
import { unsaved } from '../../../src-shared/language/pl/ui/frame.ts';
import type { Core } from '../../core.ts';
import { answerCalls, tellWindow } from './ipc.ts';
import { startAddress } from './origin.ts';
import { webPreferences } from './security.ts';

/** Opens the window on a session of its own, which ends with the core. `preload` is the absolute path of the built preload. */
export function openWindow(core: Core, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    title: 'Urna',
    show: false,
    webPreferences: { ...webPreferences, preload, devTools: !app.isPackaged },
  });
  const session = core.openSession();
  answerCalls(window.webContents.ipc, session);
  tellWindow(window.webContents, session);
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the page; a window that is closed meanwhile shows none. */
export async function showPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(startAddress);
  } catch (error) {
    if (!window.isDestroyed()) throw error;
  }
}

/** Asks whoever closes the window while the page holds what it could not save; true: it may be lost. */
export async function mayLose(window: BrowserWindow): Promise<boolean> {
  const stay = 0;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Urna',
    message: `${unsaved.title}.`,
    detail: unsaved.mayStay,
    buttons: [unsaved.stay, unsaved.discard],
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  });
  return response !== stay;
}
