/** All texts of the window in Polish; the other languages have the same shape. */
import * as close from './pl/close.ts';
import * as commune from './pl/commune.ts';
import * as count from './pl/count.ts';
import * as failures from './pl/failures.ts';
import * as keyboard from './pl/keyboard.ts';
import * as rescue from './pl/rescue.ts';
import * as results from './pl/results.ts';
import * as shell from './pl/shell.ts';
import * as start from './pl/start.ts';
import * as verdicts from './pl/verdicts.ts';

export const pl = {
  ...shell,
  ...start,
  ...count,
  ...close,
  ...keyboard,
  ...commune,
  ...verdicts,
  ...results,
  ...rescue,
  ...failures,
};
export type Texts = typeof pl;
