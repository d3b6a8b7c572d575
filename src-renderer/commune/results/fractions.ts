/** Exact numbers in the shape people read them. Nothing is decided by these: the core compares integers. */
import { grouped } from '../../../src-shared/language/plurals.ts';

/**
 * `52,31%`, rounded half up on integers; `—` where there is nothing to take a part of. Beside a threshold three digits
 * are shown: with two, 435 of 8 705 votes would look like the 5% they are not.
 */
export function share(part: number, whole: number, digits: 2 | 3 = 2): string {
  if (whole === 0) return '—';
  const unit = digits === 2 ? 100 : 1000;
  const rounded = Math.floor((part * 200 * unit + whole) / (whole * 2));
  return `${Math.floor(rounded / unit)},${`${rounded % unit}`.padStart(digits, '0')}%`;
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
