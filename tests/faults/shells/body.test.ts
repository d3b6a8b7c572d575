import { createServer, request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readJson } from '../../../src-main/shells/browser/body.ts';
import { ask, openWindow, ours, startLoopback } from '../../support/loopback.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** Runs `send` against a reader of 10 bytes and 200 ms; its code, or its value. */
async function read(send: (body: ClientRequest) => void, headers: Record<string, string> = {}): Promise<unknown> {
  return new Promise((resolve) => {
    const server = createServer((incoming, response) => {
      void readJson(incoming, { bytes: 10, ms: 200 }).then((result) => {
        resolve(result.ok ? result.value : result.error.code);
        response.end();
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const body = request({ host: '127.0.0.1', port, method: 'POST', headers, agent: false });
      body.on('error', () => {});
      closing.push(() => {
        body.destroy();
        server.closeAllConnections();
        server.close();
      });
      send(body);
    });
  });
}

describe('a body', () => {
  it.each([
    ['below the cap', '12345678', 12_345_678],
    ['at the cap', '1234567890', 1_234_567_890],
    ['above the cap', '12345678901', 'body-too-large'],
  ])('%s', async (_title, text, outcome) => {
    expect(await read((body) => body.end(text))).toBe(outcome);
  });

  it('above the cap in pieces is cut off without a stated length', async () => {
    expect(await read((body) => void Array.from({ length: 20 }, () => body.write('1')))).toBe('body-too-large');
  });

  it('that states a length over the cap is refused before it comes', async () => {
    expect(await read((body) => body.flushHeaders(), { 'Content-Length': '11' })).toBe('body-too-large');
  });

  it('that never ends is given up', async () => {
    expect(await read((body) => body.write('1'))).toBe('body-too-slow');
  });

  it('that breaks off is no body', async () => {
    expect(
      await read((body) => {
        body.write('1');
        setTimeout(() => body.destroy(), 50);
      }),
    ).toBe('body-broken-off');
  });

  it('letter split between two pieces stays whole', async () => {
    const bytes = Buffer.from('"żółw"');
    expect(
      await read((body) => {
        body.write(bytes.subarray(0, 2));
        setTimeout(() => body.end(bytes.subarray(2)), 20);
      }),
    ).toBe('żółw');
  });
});

describe('the shell', () => {
  it('takes 8 MiB, refuses a byte more, and answers the next window as before', async () => {
    const loopback = await startLoopback();
    closing.push(() => void loopback.shell.close());
    const headers = { ...ours(loopback.host), 'X-Urna-Window': await openWindow(loopback) };
    const frame = '{"id":"1","name":"welcome.status","input":""}';
    const sized = (bytes: number) => frame.replace('""', `"${'a'.repeat(bytes - frame.length)}"`);
    const send = (body: string) => ask(loopback.port, { method: 'POST', path: '/call', headers, body });
    expect((await send(sized(8 * 1024 * 1024))).status).toBe(200);
    // Refused before it is read: the sender sees the answer or the closed connection.
    expect([413, 0]).toContain((await send(sized(8 * 1024 * 1024 + 1))).status);
    expect(loopback.core.calls).toHaveLength(1);
    expect((await send(frame)).status).toBe(200);
  });
});
