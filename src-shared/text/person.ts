/** One name in two spellings (spaces, capitals, Unicode forms) is one declared person. */
export function samePerson(a: string, b: string): boolean {
  return spelled(a) === spelled(b);
}

/** Whether somebody is among those named, however it is spelled. */
export function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((other) => samePerson(name, other));
}

function spelled(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('pl').split(/\s+/).filter(Boolean).join(' ');
}
