import type { ClockView } from '../../../src-shared/api/start/clock.ts';
import { clockMinutes, useLongDay, useTexts } from '../../language.ts';
import { useAsk } from '../../state.ts';
import { Note } from '../kit/note.tsx';

/** Whether this clock and this voting day need a word: a rehearsal only shows both. */
export function isOdd(clock: ClockView | null): clock is ClockView {
  return clock !== null && clock.mode === 'live' && clock.verdict !== 'fits';
}

/** One yellow line where the laptop's clock and the voting day of real elections do not fit; nothing otherwise. */
export function DayLine({ clock }: { clock: ClockView | null }) {
  const t = useTexts();
  const longDay = useLongDay();
  if (!isOdd(clock)) return null;
  const { now, votingDay, verdict, confirmed } = clock;
  const say = verdict === 'wrong' ? t.start.clock.wrong : t.start.clock.other;
  return (
    <Note tone="warning">
      {say(`${longDay(now.slice(0, 10))}, ${clockMinutes(now)}`, longDay(votingDay))}{' '}
      {confirmed && t.start.clock.confirmed}
    </Note>
  );
}

/** The same, asked of the core. */
export function DayNote() {
  const { value } = useAsk('clock.view', {});
  return <DayLine clock={value} />;
}
