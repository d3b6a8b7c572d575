// Stands for the module `electron` when the bundled main program is run by Node: writes down, one JSON line each, what the
// program asked for and in which order, plays one window's life, and ends. Plain JavaScript: it runs from node_modules.
import { EventEmitter } from 'node:events';
import { basename } from 'node:path';

const log = (...what) => console.log(JSON.stringify(what));
const handlers = {};

class App extends EventEmitter {
  isPackaged = false;
  commandLine = { appendSwitch: (name) => log('switch', name), hasSwitch: () => false };
  enableSandbox = () => log('sandbox');
  setPath = (name) => log('path', name);
  getPath = () => process.cwd();
  requestSingleInstanceLock = () => true;
  whenReady = async () => log('ready');
  quitting = false;
  exit(code) {
    log('exit', code);
    process.exit(code);
  }
  /** Takes back its mark of quitting only after the listeners: who asks again out of a promise of theirs asks in vain. */
  quit() {
    if (this.quitting) return log('quit', 'in vain');
    this.quitting = true;
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.exit(0);
    setImmediate(() => (this.quitting = false));
  }
}
export const app = new App();

class Contents extends EventEmitter {
  isDestroyed = () => false;
  send = () => {};
  ipc = { handle: (channel, listener) => (log('answers', channel), (handlers.call = listener)) };
  setWindowOpenHandler = (handler) => log('open', handler({ url: 'https://example.org/' }).action);
  setWebRTCIPHandlingPolicy = () => {};
}

export class BrowserWindow extends EventEmitter {
  webContents = new Contents();
  constructor(options) {
    super();
    const { preload, ...preferences } = options.webPreferences;
    log('window', preload.endsWith('preload.cjs'), preferences);
    app.emit('web-contents-created', {}, this.webContents);
  }
  show = () => log('show');
  isDestroyed = () => this.destroyed;
  destroyed = false;
  close() {
    this.destroyed = true;
    this.emit('closed');
    app.emit('window-all-closed');
  }
  async loadURL(address) {
    const page = await handlers.serve(new Request(address));
    log('load', address, page.status, await page.text());
    this.emit('ready-to-show');
    const ask = (origin) => handlers.call({ senderFrame: { origin, parent: null } }, 'welcome.status', {});
    const ours = await ask('app://urna');
    log('status', ours.ok, ours.value?.shell);
    log('stranger', (await ask('https://example.org')).error.code);
    setImmediate(() => this.close());
  }
}

/** What runs beside the program: here nothing does, and it ends when it is told. */
export const utilityProcess = {
  fork(script, args) {
    log(
      'beside',
      basename(script),
      args.map((path) => basename(path)),
    );
    const child = new EventEmitter();
    child.kill = () => setImmediate(() => (log('beside', 'killed'), child.emit('exit', 1)));
    return child;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => log('schemes', ...schemes.map(({ scheme }) => scheme)),
  handle: (scheme, handler) => (log('serves', scheme), (handlers.serve = handler)),
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => log('session locked'),
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    setDisplayMediaRequestHandler: () => {},
    webRequest: { onBeforeRequest: () => log('network locked') },
    on: () => {},
  },
};
export const Menu = { setApplicationMenu: () => {}, buildFromTemplate: () => null };
export const powerMonitor = new EventEmitter();
export const dialog = { showMessageBox: async ({ type, title, message }) => log(type, title, message) };
