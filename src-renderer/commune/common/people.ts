/** One person a line, as it is typed; empty lines are nobody. */
export function peopleOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
