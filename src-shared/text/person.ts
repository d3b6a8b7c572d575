/** One name in two spellings (spaces, capitals, Unicode forms) is one declared person. */
export function samePerson(a: string, b: string): boolean {
  return a === b || spelledOnce(a) === spelledOnce(b);
}

/** Whether somebody is among those named, however it is spelled. */
export function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((other) => samePerson(name, other));
}

/** The same for every spelling of a name: who compares many names with many compares these. */
export function spelledOnce(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}
