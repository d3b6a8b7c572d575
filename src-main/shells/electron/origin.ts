/** The window's own origin. A standard, secure scheme: relative paths, `'self'` and blobs work as on https. */
export const scheme = 'app';
export const origin = 'app://urna';
export const startAddress = `${origin}/`;
/** The one way from a window to the core. */
export const channel = 'urna:call';
/** And back: what the core tells a window unasked. */
export const toldChannel = 'urna:told';
