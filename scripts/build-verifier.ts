// Builds the offline verifier: one HTML file that works from `file://`, asks for nothing and allows nothing but itself. The
// same sources give the same bytes, so that its hash can be published and compared. It carries the licences of what is in it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { resourceRoot } from '../src-main/machine/paths.ts';
import { version } from '../src-main/machine/version.ts';
import { outputsOf } from './build.ts';
import { noticeOf, partsOf, takenBy } from './licences.ts';

const root = resourceRoot();
const source = join(root, 'src-renderer/verifier');
export const verifierFile = join(root, 'dist/urna-verifier.html');

/** @returns SHA-256 of the file, hexadecimal */
export async function buildVerifier(): Promise<string> {
  const { script, style, taken } = await bundle();
  const page = readFileSync(join(source, 'index.html'), 'utf8');
  const html = inlined(page, script, style, noticeOf(partsOf(taken)));
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(verifierFile, html);
  return createHash('sha256').update(html).digest('hex');
}

/** Everything in one module script and one style sheet; fonts are inside the style. */
async function bundle(): Promise<{ script: string; style: string; taken: string[] }> {
  const built = await build({
    configFile: false,
    root: source,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    define: { 'import.meta.env.VITE_URNA_VERSION': JSON.stringify(version) },
    build: {
      write: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: join(source, 'main.tsx'), output: { format: 'es', codeSplitting: false } },
    },
  });
  const outputs = outputsOf(built);
  const scripts = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const styles = outputs.flatMap((one) => (one.type === 'asset' ? [String(one.source)] : []));
  const [script, style] = [scripts[0], styles[0]];
  if (script === undefined || style === undefined || scripts.length > 1 || styles.length > 1)
    throw new Error(`the verifier must be one script and one style sheet, not ${scripts.length} and ${styles.length}`);
  return { script, style, taken: takenBy(outputs) };
}

/** The page with its policy: exactly this script and this style, no connection, no frame, no form; the licences at its foot. */
function inlined(page: string, script: string, style: string, licences: string): string {
  const code = script.trim().replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c');
  const look = style.trim();
  if (/<\/style/i.test(look)) throw new Error('the style sheet would end the style element');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(look)}`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts: readonly (readonly [string, string])[] = [
    [
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    ],
    ['    <script type="module" src="./main.tsx"></script>\n', `    <style>${look}</style>\n`],
    ['<pre lang="en"></pre>', `<pre lang="en">${licences.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`],
    ['  </body>', `    <script type="module">${code}</script>\n  </body>`],
  ];
  return parts.reduce((html, [mark, text]) => {
    if (html.split(mark).length !== 2) throw new Error(`index.html must hold «${mark}» once`);
    // a function, because `$&` in the script is no pattern
    return html.replace(mark, () => text);
  }, page);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

if (import.meta.main) {
  const hash = await buildVerifier();
  const size = (readFileSync(verifierFile).length / 1000).toFixed(0);
  console.log(`dist/urna-verifier.html: ${size} kB, SHA-256 ${hash}`);
}
