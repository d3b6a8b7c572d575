/** All texts of the window in English: `t.<workspace>.<station>.…`; what the screens share is in `ui`. */
import { common } from './en/common.ts';
import { welcome } from './en/start/welcome.ts';
import { packages } from './en/start/package.ts';
import { rescue } from './en/start/rescue.ts';
import { clock } from './en/start/clock.ts';
import { jobs } from './en/start/jobs.ts';
import { overview } from './en/precinct/overview.ts';
import { protocol } from './en/precinct/protocol.ts';
import { keyboard } from './en/precinct/keyboard.ts';
import { entry } from './en/precinct/entry.ts';
import { notes } from './en/precinct/notes.ts';
import { check } from './en/precinct/check.ts';
import { papers } from './en/precinct/papers.ts';
import { seal } from './en/precinct/seal.ts';
import { carry } from './en/precinct/carry.ts';
import { correction } from './en/precinct/correction.ts';
import { rooms } from './en/commune/common.ts';
import { board } from './en/commune/board.ts';
import { receive } from './en/commune/receive.ts';
import { agreement } from './en/commune/agreement.ts';
import { results } from './en/commune/results.ts';
import { publish } from './en/commune/publish.ts';
import { failures } from './en/failures.ts';
import * as terms from './en/terms.ts';
import { entry as uiEntry } from './en/ui/entry.ts';
import { findings } from './en/ui/findings.ts';
import { form } from './en/ui/form.ts';
import * as frame from './en/ui/frame.ts';
import * as kit from './en/ui/kit.ts';
import * as marks from './en/ui/marks.ts';
import { table } from './en/ui/table.ts';
import type { Texts } from './pl.ts';

export const en: Texts = {
  common,
  terms,
  failures,
  ui: { frame, kit, marks, findings, form, table, entry: uiEntry },
  start: { welcome, package: packages, rescue, clock, jobs },
  precinct: { overview, protocol, keyboard, entry, notes, check, papers, seal, carry, correction },
  commune: { rooms, board, receive, agreement, results, publish },
};
