/** All texts of the window in English. */
import * as close from './en/close.ts';
import * as commune from './en/commune.ts';
import * as count from './en/count.ts';
import * as failures from './en/failures.ts';
import * as keyboard from './en/keyboard.ts';
import * as rescue from './en/rescue.ts';
import * as results from './en/results.ts';
import * as shell from './en/shell.ts';
import * as start from './en/start.ts';
import * as verdicts from './en/verdicts.ts';
import type { Texts } from './pl.ts';

export const en: Texts = {
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
