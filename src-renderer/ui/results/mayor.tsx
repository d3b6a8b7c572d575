import type { ReactNode } from 'react';
import type { Texts } from '../../../src-shared/language/pl.ts';
import { grouped } from '../../../src-shared/language/plurals.ts';
import type { MayorView } from '../../../src-shared/results/view/mayor.ts';
import { Note, type Tone } from '../kit/notice.tsx';
import { VoteBars, type Bar } from './vote-bars.tsx';

type Props = { mayor: MayorView; t: Texts['commune']['results'] };

/** Votes, and how many elect: more than half (art. 473, 482). */
export function MayorVotes({ mayor, t }: Props) {
  const { validVotes, required } = mayor;
  return (
    <>
      <p>{t.required(grouped(required), grouped(validVotes))}</p>
      <VoteBars bars={barsOf(mayor, t)} caption={t.mayorVotes} total={validVotes} t={t} />
    </>
  );
}

function barsOf({ candidates, single, outcome }: MayorView, t: Props['t']): Bar[] {
  if (single !== null)
    return [
      { name: t.for, votes: single.for, won: outcome === 'elected' },
      { name: t.against, votes: single.against, won: false },
    ];
  return candidates
    .map(({ id, name, committee, votes, ahead }) => {
      return { name: `${id}. ${name} (${committee.short})`, votes, won: ahead !== null };
    })
    .toSorted((a, b) => b.votes - a.votes);
}

/**
 * Who is elected, or who meets again; nothing while a lot is needed.
 * @param tone of what stands
 * @param children what more is said beside it
 */
export function MayorOutcome({ mayor, tone, t, children }: Props & { tone: Tone; children: ReactNode }) {
  const name = (id: string | null) => mayor.candidates.find((one) => one.id === id)?.name ?? id ?? '';
  switch (mayor.outcome) {
    case 'no-protocols':
      return <Note tone="info">{t.status['no-protocols']}</Note>;
    case 'elected':
      return (
        <Note tone={tone}>
          <strong>{t.elected(name(mayor.elected))}</strong> {children}
        </Note>
      );
    case 'runoff':
      return (
        <Note tone={tone}>
          <strong>{t.runoff(mayor.runoff.map(name))}</strong> {children}
        </Note>
      );
    case 'not-elected':
      return <Note tone="warning">{t.notElected}</Note>;
    case 'lot-required':
      return null;
  }
}
