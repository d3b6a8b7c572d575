/** Starts the program as a desktop application: core, window, and every lock before the first page. */
import { join } from 'node:path';
import { app, dialog, Menu, powerMonitor, protocol, session } from 'electron';
import { createCore } from '../../core.ts';
import { demoBeside } from '../../demo/beside/program.ts';
import { resourceRoot } from '../../machine/paths.ts';
import { keepToOwner } from '../../machine/rights.ts';
import { makeHome } from '../home.ts';
import { demoFolder, machineServices } from '../services.ts';
import { readWindowFiles } from '../window-files.ts';
import { startUtilityWorker } from './demo.ts';
import { endWhenTold } from './ending.ts';
import { schemes, serveWindow } from './protocol.ts';
import { forbiddenSwitch, hardenApp, lockContents, lockSession } from './security.ts';
import { mayLose, openWindow, showPage } from './window.ts';

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
  start().catch(async (bug: unknown) => {
    const message = bug instanceof Error ? bug.message : String(bug);
    // Not `showErrorBox`, which stops the program until a person answers: it would hear nobody who tells it to end.
    await dialog.showMessageBox({ type: 'error', title: 'Urna', message });
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
  const demo = await demoBeside(join(home, demoFolder), (dir) =>
    startUtilityWorker(join(resources, 'dist/main/demo-worker.mjs'), dir),
  );
  const made = await createCore(await machineServices(home, 'electron', demo));
  if (!made.ok) throw new Error(made.error.message);
  const core = made.value;
  const window = openWindow(core, join(resources, 'dist/main/preload.cjs'));
  endWhenTold({
    app,
    power: powerMonitor,
    told: process,
    window,
    mayLose: () => mayLose(window),
    close: async () => {
      await Promise.all([demo.close(), core.close()]);
    },
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  await showPage(window);
  demo.begin();
}
