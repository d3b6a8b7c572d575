/** Starts the program as a desktop application: core, window, and every lock before the first page. */
import { join } from 'node:path';
import { app, dialog, Menu, protocol, session } from 'electron';
import { createCore } from '../../core.ts';
import { resourceRoot } from '../../paths.ts';
import { keepToOwner } from '../../rights.ts';
import { makeHome } from '../home.ts';
import { machineServices } from '../services.ts';
import { readWindowFiles } from '../window-files.ts';
import { schemes, serveWindow } from './protocol.ts';
import { forbiddenSwitch, hardenApp, lockContents, lockSession } from './security.ts';
import { openWindow } from './window.ts';

keepToOwner();
// The lock on a single instance is kept per `userData`: a home of its own is a program of its own.
const ownHome = process.env.URNA_HOME;
if (ownHome !== undefined) app.setPath('userData', join(ownHome, 'window'));

protocol.registerSchemesAsPrivileged(schemes);
hardenApp(app);
app.on('web-contents-created', (_event, contents) => lockContents(contents));

const forbidden = forbiddenSwitch(app);
if (forbidden !== null) {
  console.error(`urna: refuses to start with --${forbidden}: it would open the window to other programs`);
  app.exit(2);
} else if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  start().catch((bug: unknown) => {
    dialog.showErrorBox('Urna', bug instanceof Error ? bug.message : String(bug));
    app.exit(1);
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  const resources = resourceRoot();
  // Without a menu Chromium's editing keys still work; macOS takes them from the menu.
  Menu.setApplicationMenu(
    process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null,
  );
  lockSession(session.defaultSession);
  serveWindow(protocol, await readWindowFiles(join(resources, 'dist/renderer')));
  const home = ownHome ?? join(app.getPath('userData'), 'urna');
  const own = await makeHome(home);
  if (!own.ok && own.error.code === 'home-unusable') throw new Error(own.error.message);
  if (!own.ok) console.error(`urna: ${own.error.code}: ${own.error.message}`);
  const made = await createCore(await machineServices(home, 'electron'));
  if (!made.ok) throw new Error(made.error.message);
  const core = made.value;
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void core.close().finally(() => app.quit());
  });
  const window = await openWindow(core, join(resources, 'dist/main/preload.cjs'));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}
