import { relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The core parses; the window takes types only. `import { type X }` still loads the module it names: `import type { X }`
 * does not. So the build names whoever brings the schemas in.
 */
const withoutSchemas: Plugin = {
  name: 'urna:without-schemas',
  apply: 'build',
  buildEnd(failed) {
    const zod = [...this.getModuleIds()].find((id) => id.includes('/node_modules/zod/'));
    if (failed || zod === undefined) return;
    const way = [zod];
    for (let at: string | undefined = zod; at !== undefined && !at.includes('/src-renderer/');) {
      at = this.getModuleInfo(at)?.importers.find((importer) => !way.includes(importer));
      if (at !== undefined) way.unshift(at);
    }
    const named = way.filter((id) => !id.includes('/node_modules/')).map((id) => relative(import.meta.dirname, id));
    this.error(`zod came into the window by ${named.join(' → ')}; write «import type { … }» for types`);
  },
};

/** The window. Served under `script-src 'self'; font-src 'self'`: so nothing is inlined into the page or the styles. */
export default defineConfig({
  root: 'src-renderer',
  base: './',
  publicDir: false,
  plugins: [react(), withoutSchemas],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
  },
});
