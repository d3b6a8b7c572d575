/** The version a person sees; the same as in package.json, held so by a test. */
export const version = '0.1.0';
