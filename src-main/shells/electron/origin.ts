/** The window's own origin. A standard, secure scheme: relative paths, `'self'` and blobs work as on https. */
export const scheme = 'app';
export const origin = 'app://urna';
export const startAddress = `${origin}/`;
/** The one channel between window and core. */
export const channel = 'urna:call';
