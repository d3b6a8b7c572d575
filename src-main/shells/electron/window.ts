/** The one window of the program. */
import { app, BrowserWindow } from 'electron';
import type { Core } from '../../core.ts';
import { answerCalls } from './ipc.ts';
import { startAddress } from './origin.ts';
import { webPreferences } from './security.ts';

/** Opens the window on a session of its own, which ends with the core. `preload` is the absolute path of the built preload. */
export async function openWindow(core: Core, preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    title: 'Urna',
    show: false,
    webPreferences: { ...webPreferences, preload, devTools: !app.isPackaged },
  });
  answerCalls(window.webContents.ipc, core.openSession());
  window.once('ready-to-show', () => window.show());
  await window.loadURL(startAddress);
  return window;
}
