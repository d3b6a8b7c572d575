import type * as pl from '../pl/common.ts';

export const common: typeof pl.common = {
  next: 'Next',
  back: 'Back',
  cancel: 'Cancel',
  yes: 'yes',
  no: 'no',
  done: 'done',
  waiting: 'One moment…',
  of: (n, all) => `${n} of ${all}`,
  xOfY: (x, y) => `${x} of ${y}`,
  constituency: (n) => `constituency ${n}`,
  revision: (n) => `revision ${n}`,
};
