/**
 * Exact numbers in the shape people read them, the same on every machine: published papers must not change their bytes
 * with a version of ICU. Nothing is decided by these.
 */

/** `1441` → `1 441` with U+00A0. */
export function groupedExactly(n: number): string {
  return `${n}`.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}

/** `52,31 %`, rounded half up on integers; `–` where there is nothing to take a part of. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (BigInt(whole) * 2n);
  return `${hundredths / 100n},${`${hundredths % 100n}`.padStart(2, '0')}\u00a0%`;
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
