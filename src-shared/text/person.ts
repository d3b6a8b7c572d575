/** One name in two spellings (spaces, capitals, Unicode forms) is one declared person. */
export function samePerson(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    name.normalize('NFKC').toLocaleLowerCase('pl').split(/\s+/).filter(Boolean),
  );
  return one?.join(' ') === other?.join(' ');
}
