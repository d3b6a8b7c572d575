/** The built window as the shells serve it: an exact map from path to bytes, and the policy it is served under. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export type WindowFile = { readonly type: string; readonly bytes: Buffer<ArrayBuffer> };
/** Request path (`/assets/main-x1.js`) → file. What is not in the map does not exist. */
export type WindowFiles = ReadonlyMap<string, WindowFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Nothing but the window's own files; documents to print are shown in a frame, from a blob the window made. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer of a shell that serves the window. */
export const windowHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};

/**
 * Reads a built window into memory. A file of a kind the window has no use for, or whose name would need decoding in an
 * address, is a mistake of the build.
 */
export async function readWindowFiles(folder: string): Promise<WindowFiles> {
  const files = new Map<string, WindowFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).split(sep).join('/');
    const type = types[extname(entry.name)];
    if (type === undefined || !/^[\w./-]+$/.test(path))
      throw new Error(`the window was built with a file it cannot serve: ${path}`);
    files.set(path, { type, bytes: await readFile(file) });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error(`${folder} holds no built window: run «npm run build»`);
  return files.set('/', index);
}
