import { isAmong } from '../../../src-shared/text/person.ts';
import { useTexts } from '../../language.ts';
import { type Command } from '../../command.ts';
import { useAsk } from '../../state.ts';
import { LineOf, TickOf } from '../../ui/form/bound.tsx';
import { tick, words, type Field } from '../../ui/form/fields.ts';
import { Submit } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { DayLine, isOdd } from '../../ui/frame/day-note.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { usePeople } from '../common/people.tsx';
import styles from './keyboard.module.css';

/** The day is as it should be: nothing to confirm. */
const unasked: Field<boolean, true> = { start: false, read: () => true };

type Props<T> = {
  /** Who typed in the other entry, and the words for that. */
  barred?: { names: readonly string[]; why: string };
  /** Tells the core who it is; `null` where it refused. */
  take: (by: string, run: Command['run']) => Promise<T | null>;
  done: (taken: T) => void;
};

/**
 * One press on a name says who is at the keyboard: a member, an operator, or whoever else types. Where real elections and
 * the laptop's clock do not fit, that is confirmed in the same breath.
 */
export function ChoosePerson<T>({ barred = { names: [], why: '' }, take, done }: Props<T>) {
  const t = useTexts();
  const people = usePeople();
  const { value: clock } = useAsk('clock.view', {});
  const asks = isOdd(clock) && !clock.confirmed;
  const form = useForm({
    fields: { known: asks ? tick() : unasked, by: words() },
    send: ({ by }, run) => choose(by, run),
    done,
  });
  const held = form.busy || (asks && !form.shown.known);

  async function choose(by: string, run: Command['run']): Promise<T | null> {
    if (asks && (await run('clock.confirm', { by })) === null) return null;
    return take(by, run);
  }

  async function press(name: string): Promise<void> {
    const taken = await choose(name, form.run);
    if (taken !== null) done(taken);
  }

  return (
    <div id={form.id} className="stack">
      <DayLine clock={clock} />
      {asks && <TickOf of={form.field('known')}>{t.start.clock.confirm}</TickOf>}
      <Card title={t.precinct.keyboard.who}>
        {asks && !form.shown.known && <p>{t.start.clock.confirmFirst}</p>}
        <ul className={styles.people}>
          {people.map(({ name, role }) => {
            const away = isAmong(name, barred.names);
            return (
              <li key={`${role} ${name}`}>
                <button
                  type="button"
                  className={styles.person}
                  disabled={held || away}
                  onClick={() => void press(name)}
                >
                  <b>{name}</b>
                  <span>{away ? barred.why : role}</span>
                </button>
              </li>
            );
          })}
        </ul>
        {/* its own element, so that Enter in the tick above does not ask for a name */}
        <form
          className={styles.other}
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit();
          }}
        >
          <LineOf of={form.field('by')} label={t.precinct.keyboard.other} hint={t.precinct.keyboard.otherHint} />
          <Actions>
            <Submit of={form}>{t.precinct.keyboard.otherGo}</Submit>
          </Actions>
        </form>
      </Card>
      <FailureNote failure={form.failure} />
    </div>
  );
}
