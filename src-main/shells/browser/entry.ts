/** The page that opens the window: a file of this computer, readable by its owner alone, that knows the one-time token. */

/** Where the shell takes it (see `guard.ts`). */
export const ENTRY = '/enter';

/** A page that goes to the address by itself, as a form: the token is in no command line, no history and no name. */
export function entryPage(address: string): string {
  const { origin, hash } = new URL(address);
  const token = hash.replace('#t=', '');
  return `<!doctype html>
<html lang="pl">
<meta charset="utf-8">
<meta name="google" content="notranslate">
<title>Urna</title>
<body onload="document.forms[0].submit()">
<form method="post" action="${origin}${ENTRY}"><input type="hidden" name="t" value="${token}"></form>
`;
}
