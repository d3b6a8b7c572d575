import type { ContestResultView } from '../../../src-shared/api/commune/results.ts';
import type { CaveatKind } from '../../../src-shared/results/caveats.ts';
import { useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Caveats } from '../../ui/results/caveats.tsx';

/** Whether the result stands, and if not, what is still to be done and by whom. */
export function Standing({ result }: { result: ContestResultView }) {
  const t = useTexts();
  const { received, agreed, expected, precincts, constituencies, mayor, caveats } = result;
  const told = caveats.length > 0 && <Caveats caveats={caveats} t={t.commune.results} />;
  if (result.final)
    return (
      <>
        <Note tone="good">{t.commune.results.final}</Note>
        {told && <Note tone="warning">{told}</Note>}
      </>
    );
  const those = (...kinds: readonly CaveatKind[]) =>
    new Set(
      caveats
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ precinct, constituency }) => `${precinct}/${constituency}`),
    ).size;
  // what is disputed, what went back, and what no longer counts, is not compared now
  const toCompare = received - agreed - those('conflict', 'returned', 'otherDefinition');
  const [conflicts, waiting] = [those('conflict'), those('waiting')];
  const open = [
    ...constituencies.flatMap(({ number, status, question }) => {
      if (status === 'lot-required') return [t.commune.results.open.lot(number)];
      return question === null ? [] : [t.commune.results.open[question](number)];
    }),
    ...(mayor?.outcome === 'lot-required' ? [t.commune.results.open.mayorLot] : []),
  ];
  return (
    <Note tone="warning">
      <p>
        <strong>{t.commune.results.partial(precincts.received, precincts.expected)}</strong>{' '}
        {t.commune.results.agreed(agreed, expected)}
      </p>
      <ul>
        {received < expected && (
          <li>
            <a href={href('receive')}>{t.commune.results.open.receive(expected - received)}</a>
          </li>
        )}
        {conflicts > 0 && (
          <li>
            <a href={href('board')}>{t.commune.results.open.conflict(conflicts)}</a>
          </li>
        )}
        {waiting > 0 && (
          <li>
            <a href={href('receive')}>{t.commune.results.open.waiting(waiting)}</a>
          </li>
        )}
        {toCompare > 0 && (
          <li>
            <a href={href('board')}>{t.commune.results.open.agree(toCompare)}</a>
          </li>
        )}
        {open.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {told}
    </Note>
  );
}
