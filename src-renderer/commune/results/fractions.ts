/** Exact numbers in the shape people read them. Nothing is decided by these: the core compares integers. */
import { grouped } from '../../../src-shared/language/plurals.ts';

/** `52,31%`, rounded half up on integers; `—` where there is nothing to take a part of. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '—';
  const hundredths = Math.floor((part * 20_000 + whole) / (whole * 2));
  return `${Math.floor(hundredths / 100)},${`${hundredths % 100}`.padStart(2, '0')}%`;
}

/** Votes over a divisor as the law's table shows them: `1 260` or `840 ⅓` written `840 1/3`. */
export function quotient(votes: number, divisor: number): string {
  const rest = votes % divisor;
  const whole = grouped(Math.floor(votes / divisor));
  if (rest === 0) return whole;
  const by = greatest(rest, divisor);
  return `${whole} ${rest / by}/${divisor / by}`;
}

function greatest(a: number, b: number): number {
  return b === 0 ? a : greatest(b, a % b);
}
