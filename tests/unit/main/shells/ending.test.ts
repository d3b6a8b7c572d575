/** How the desktop program ends, over fakes of the few objects of Electron it hears from. */
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endWhenTold, limits, type Ending } from '../../../../src-main/shells/electron/ending.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

class FakeWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  destroyed = false;
  asked = 0;
  /** Like Electron: the page may refuse, unless its refusal is overruled. */
  close(): void {
    this.asked += 1;
    let overruled = !this.refuses;
    if (this.refuses) this.webContents.emit('will-prevent-unload', { preventDefault: () => (overruled = true) });
    if (overruled) this.destroy();
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('closed');
  }
  isDestroyed = () => this.destroyed;
  readonly refuses: boolean;
  constructor(refuses: boolean) {
    super();
    this.refuses = refuses;
  }
}

/** Like Electron's on Linux: it looks for listeners to the shutdown before its very first listener is added, and at each later one. */
class FakePower extends EventEmitter {
  holdsUpShutdown = false;
  constructor() {
    super();
    this.once('newListener', () => {
      this.holdsUpShutdown = this.listenerCount('shutdown') > 0;
      this.on('newListener', (event) => {
        if (event === 'shutdown') this.holdsUpShutdown = true;
      });
    });
  }
}

/** The program with its core; `said` tells in order what happened to it. */
function program({
  refuses = false,
  mayLose = () => Promise.resolve(false),
  close = () => Promise.resolve(),
  connected = true,
} = {}) {
  const said: string[] = [];
  const app = Object.assign(new EventEmitter(), { exit: (code?: number) => void said.push(`exit ${code}`) });
  const told = Object.assign(new EventEmitter(), { connected });
  const [power, window] = [new FakePower(), new FakeWindow(refuses)];
  window.on('closed', () => said.push('window closed'));
  endWhenTold({
    app: app as unknown as Ending['app'],
    power: power as unknown as Ending['power'],
    told,
    mayLose: async () => {
      said.push('asked');
      return mayLose();
    },
    window: window as unknown as Ending['window'],
    close: async () => {
      said.push('core closing');
      await close();
      said.push('core closed');
    },
  });
  const quit = () => {
    const preventDefault = vi.fn<() => void>();
    app.emit('will-quit', { preventDefault });
    return preventDefault;
  };
  return { said, app, power, told, window, quit };
}

const inOrder = ['window closed', 'core closing', 'core closed', 'exit 0'];
const never = () => new Promise<void>(() => {});

describe('the program ends', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])('at %s: window, core, process', async (signal) => {
    const { told, said } = program();
    told.emit(signal);
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(inOrder);
  });

  it('when whoever started it was gone before it could listen', async () => {
    const { said } = program({ connected: false });
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(inOrder);
  });

  it('when the system shuts down, and asks it to wait', async () => {
    const { power, said } = program();
    expect(power.holdsUpShutdown).toBe(true);
    const preventDefault = vi.fn<() => void>();
    power.emit('shutdown', { preventDefault });
    await vi.advanceTimersByTimeAsync(0);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(said).toEqual(inOrder);
  });

  it('when Windows ends the session', async () => {
    const { window, said } = program();
    window.emit('session-end');
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(inOrder);
  });

  it('when its window was closed', async () => {
    const { app, window, said } = program();
    window.destroy();
    app.emit('window-all-closed');
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(inOrder);
    expect(window.asked).toBe(0);
  });

  it('when Electron quits, which waits for the core', async () => {
    const { quit, said } = program();
    expect(quit()).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(inOrder);
  });

  it('once, however often and by whomever it is told', async () => {
    const { told, app, power, quit, window, said } = program();
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM']) told.emit(signal);
    app.emit('window-all-closed');
    power.emit('shutdown', { preventDefault: () => {} });
    expect(quit()).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(inOrder);
    expect(window.asked).toBe(1);
  });

  it('not before it is told', async () => {
    const { said } = program();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said).toEqual([]);
  });
});

describe('the page', () => {
  it('may keep a person from closing the window, who is asked once at a time', async () => {
    const { window, said } = program({ refuses: true });
    window.close();
    window.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['asked']);
    window.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['asked', 'asked']);
  });

  it('is closed where the person gives up what it holds', async () => {
    const { app, window, said } = program({ refuses: true, mayLose: () => Promise.resolve(true) });
    window.on('closed', () => app.emit('window-all-closed'));
    window.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['asked', ...inOrder]);
  });

  it('and its question do not keep the program from ending', async () => {
    const { told, window, said } = program({ refuses: true, mayLose: () => new Promise(() => {}) });
    window.close();
    told.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['asked', ...inOrder]);
  });

  it('may not keep the program from ending', async () => {
    const { told, said } = program({ refuses: true });
    told.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(inOrder);
  });

  it('that hangs is waited for a second', async () => {
    const { told, window, said } = program();
    vi.spyOn(window, 'close').mockReturnValue();
    told.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(limits.window - 1);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toEqual(['core closing', 'core closed', 'exit 0']);
  });
});

describe('a core', () => {
  it('that takes its time is waited for', async () => {
    const { told, said } = program({ close: () => new Promise((resolve) => void setTimeout(resolve, limits.all - 1)) });
    told.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(limits.all - 1);
    expect(said).toEqual(inOrder);
  });

  it.each<[string, () => Promise<void>, number]>([
    ['that never closes is left at the deadline', never, limits.all],
    ['that fails is left at once', () => Promise.reject(new Error('disk gone')), 0],
  ])('%s, and the program says so', async (_title, close, after) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { told, said } = program({ close });
    told.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(after);
    expect(said).toEqual(['window closed', 'core closing', 'exit 1']);
    expect(log).toHaveBeenCalledOnce();
  });

  it('and a page that both hang end within the deadline', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { told, window, said } = program({ close: never });
    vi.spyOn(window, 'close').mockReturnValue();
    told.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(limits.all);
    expect(said).toEqual(['core closing', 'exit 1']);
    expect(limits.all).toBeLessThan(5_000);
  });
});
