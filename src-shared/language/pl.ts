/** All texts of the window in Polish; the other languages have the same shape: `t.<workspace>.<station>.…`; what the screens share is in `ui`. */
import { common } from './pl/common.ts';
import { welcome } from './pl/start/welcome.ts';
import { packages } from './pl/start/package.ts';
import { rescue } from './pl/start/rescue.ts';
import { clock } from './pl/start/clock.ts';
import { jobs } from './pl/start/jobs.ts';
import { overview } from './pl/precinct/overview.ts';
import { protocol } from './pl/precinct/protocol.ts';
import { keyboard } from './pl/precinct/keyboard.ts';
import { entry } from './pl/precinct/entry.ts';
import { notes } from './pl/precinct/notes.ts';
import { check } from './pl/precinct/check.ts';
import { papers } from './pl/precinct/papers.ts';
import { seal } from './pl/precinct/seal.ts';
import { carry } from './pl/precinct/carry.ts';
import { correction } from './pl/precinct/correction.ts';
import { rooms } from './pl/commune/common.ts';
import { board } from './pl/commune/board.ts';
import { receive } from './pl/commune/receive.ts';
import { agreement } from './pl/commune/agreement.ts';
import { results } from './pl/commune/results.ts';
import { publish } from './pl/commune/publish.ts';
import { failures } from './pl/failures.ts';
import * as terms from './pl/terms.ts';
import { entry as uiEntry } from './pl/ui/entry.ts';
import { findings } from './pl/ui/findings.ts';
import { form } from './pl/ui/form.ts';
import * as frame from './pl/ui/frame.ts';
import * as kit from './pl/ui/kit.ts';
import * as marks from './pl/ui/marks.ts';
import { table } from './pl/ui/table.ts';

export const pl = {
  common,
  terms,
  failures,
  ui: { frame, kit, marks, findings, form, table, entry: uiEntry },
  start: { welcome, package: packages, rescue, clock, jobs },
  precinct: { overview, protocol, keyboard, entry, notes, check, papers, seal, carry, correction },
  commune: { rooms, board, receive, agreement, results, publish },
};
export type Texts = typeof pl;
