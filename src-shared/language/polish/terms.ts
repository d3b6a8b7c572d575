/** Terms with their numbers that several papers and pages say alike. */
import { polish } from '../plurals.ts';

export const seatsWord = (n: number) => polish(n, 'mandat', 'mandaty', 'mandatów');
export const votesWord = (n: number) => polish(n, 'głos', 'głosy', 'głosów');

/** „z 9 z 17 obwodów”. */
export function fromPrecincts({
  received,
  expected,
}: {
  readonly received: number;
  readonly expected: number;
}): string {
  return `z ${received} z ${polish(expected, 'obwodu', 'obwodów', 'obwodów')}`;
}

/** „A, B i C”. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} i ${names.at(-1)}`;
}
