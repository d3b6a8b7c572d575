/**
 * Exact numbers in the shape people read them, the same on every machine: published papers must not change their bytes
 * with a version of ICU. Nothing is decided by these.
 */

/** `1441` → `1 441` with U+00A0. */
export function groupedExactly(n: number): string {
  return `${n}`.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}

/**
 * `52,31 %`, rounded half up on integers; `–` where there is nothing to take a part of. Beside a threshold three digits
 * are shown: with two, 435 of 8 705 votes would look like the 5 % they are not.
 */
export function share(part: number, whole: number, digits: 2 | 3 = 2): string {
  if (whole === 0) return '–';
  const unit = digits === 2 ? 100n : 1000n;
  const rounded = (BigInt(part) * 200n * unit + BigInt(whole)) / (BigInt(whole) * 2n);
  return `${rounded / unit},${`${rounded % unit}`.padStart(digits, '0')}\u00a0%`;
}

/** Votes over a divisor as a mixed number: `1 260`, `840 1/3`. */
export function quotient(votes: number, divisor: number): string {
  const rest = votes % divisor;
  const whole = groupedExactly(Math.floor(votes / divisor));
  if (rest === 0) return whole;
  const by = greatest(rest, divisor);
  return `${whole}\u00a0${rest / by}/${divisor / by}`;
}

function greatest(a: number, b: number): number {
  return b === 0 ? a : greatest(b, a % b);
}
