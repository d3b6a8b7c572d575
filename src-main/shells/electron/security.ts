/**
 * What the window may not do, even if somebody else's script ran in it. Each function takes the few members of
 * Electron's objects that it needs.
 */
import type { App, Session, WebContents, WebPreferences } from 'electron';
import { origin, startAddress } from './origin.ts';

/** Chromium's own PDF viewer: the printed documents are shown in a frame. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

export const webPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Fetches dictionaries from the network.
  spellcheck: false,
  // Chromium's PDF viewer counts as one.
  plugins: true,
};

/** Before the application is ready: every process in the sandbox, and no name but our own is ever looked up. */
export function hardenApp(app: Pick<App, 'enableSandbox' | 'commandLine'>): void {
  // Chromium does not start as root with its sandbox; only an unpacked program may be run so (see `openings`).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const off of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(off);
  }
}

/** Switches that open the window to other programs or take its walls away. Development and tests need them; a shipped program refuses to start. */
const openings = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'disable-web-security',
  'load-extension',
  'no-sandbox',
];

export function forbiddenSwitch(app: Pick<App, 'isPackaged' | 'commandLine'>): string | null {
  if (!app.isPackaged) return null;
  return openings.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}

/** Addresses a request may go to: the window's own files and what the window made itself. */
export function isOwnAddress(url: string): boolean {
  return (
    url.startsWith(`${origin}/`) ||
    url.startsWith(`blob:${origin}/`) ||
    url.startsWith('data:') ||
    url.startsWith(pdfViewer)
  );
}

/** No permission, no device, no network, no download. */
export function lockSession(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'webRequest'
    | 'on'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, done) => done(null));
  session.webRequest.onBeforeRequest((details, done) => done({ cancel: !isOwnAddress(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** The page stays where it is; frames show blobs of the page's own; nothing opens another window. */
export function lockContents(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>,
): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-frame-navigate', (details) => {
    const allowed = details.isMainFrame
      ? details.url === startAddress
      : details.url.startsWith(`blob:${origin}/`) || details.url.startsWith(pdfViewer);
    if (!allowed) details.preventDefault();
  });
}
