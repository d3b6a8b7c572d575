/** How the program ends, whoever asks for it: the window's cross, the menu, a signal, the terminal, the system going down. */
import type { App, BrowserWindow, Event, PowerMonitor } from 'electron';

/** Milliseconds. Systems wait about five seconds for a program before they kill it. */
export const limits = { window: 1_000, all: 4_000 } as const;

export type Ending = {
  readonly app: Pick<App, 'on' | 'exit'>;
  readonly power: Pick<PowerMonitor, 'on'>;
  /** The process itself: what signals and the launcher's connection arrive at. */
  readonly told: Pick<NodeJS.EventEmitter, 'on'> & {
    /** To whoever started it, if they made a connection. */
    readonly connected?: boolean;
  };
  readonly window: Pick<BrowserWindow, 'on' | 'once' | 'close' | 'isDestroyed'> & {
    readonly webContents: Pick<BrowserWindow['webContents'], 'on'>;
  };
  /** Asks a person who closes the window while the page holds what it could not save; true: it may be lost. */
  readonly mayLose: () => Promise<boolean>;
  /** Finishes what is under way and closes every store. */
  readonly close: () => Promise<void>;
};

/**
 * From now on the program ends when it is told: first the window, as if a person had closed it, so that the page hands
 * over what it still holds; then the core; then the process, by `exit`, which nothing can hold up, while Electron takes
 * no second `quit` out of a `will-quit`. Only a person who closes the window is asked, where the page wants to stay; the
 * program listens on meanwhile, and ends past the question when it is told.
 *
 * What hangs is left behind at the deadline. That is safe: whatever was told saved is on the disk, and a store that was
 * not closed is read whole from its log at the next opening, as after a power cut.
 */
export function endWhenTold({ app, power, told, window, mayLose, close }: Ending): void {
  let ending = false;
  let asking = false;
  let given = false;

  function end(): void {
    if (ending) return;
    ending = true;
    setTimeout(() => leave('it did not close in time'), limits.all);
    closeWindow()
      .then(close)
      .then(() => app.exit(0), leave);
  }

  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    given = await mayLose();
    asking = false;
    if (given && !window.isDestroyed()) window.close();
  }

  function leave(why: unknown): void {
    console.error('urna: ended without closing the store; what was saved is safe:', why);
    app.exit(1);
  }

  function closeWindow(): Promise<void> {
    if (window.isDestroyed()) return Promise.resolve();
    return new Promise((resolve) => {
      setTimeout(resolve, limits.window);
      window.once('closed', () => resolve());
      window.close();
    });
  }

  // `disconnect`: whoever started the program with a connection to itself is gone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) told.on(signal, end);
  // On Linux Electron asks the system to wait only for listeners that come after its first one.
  power.on('resume', () => {});
  // The type of the listener leaves out its event.
  power.on('shutdown', ((event: Event) => {
    event.preventDefault();
    end();
  }) as () => void);
  window.on('session-end', end);
  window.webContents.on('will-prevent-unload', (event) => {
    if (ending || given) event.preventDefault();
    else void ask();
  });
  app.on('window-all-closed', end);
  app.on('will-quit', (event) => {
    event.preventDefault();
    end();
  });
  if (told.connected === false) end();
}
