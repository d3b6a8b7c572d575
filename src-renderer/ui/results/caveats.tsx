import type { Texts } from '../../../src-shared/language/pl.ts';
import { caveatGroups, type Caveat } from '../../../src-shared/results/caveats.ts';
import type { Trace } from '../../../src-shared/results/traces.ts';

type Props = { caveats: readonly Caveat[]; t: Texts['commune']['results'] };

/** What must be told of the protocols, a sentence for each kind. */
export function Caveats({ caveats, t }: Props) {
  return (
    <ul className="bullets">
      {caveatGroups(caveats).map(({ kind, protocols, precincts }) => (
        <li key={kind}>{t.caveat[kind](protocols, precincts)}</li>
      ))}
    </ul>
  );
}

/** `office`: of a contest of one office. */
type TracesProps = { traces: readonly Trace[]; office: boolean; t: Texts['commune']['results'] };

/** What was changed on the way, protocol by protocol, with reason and persons. */
export function Traces({ traces, office, t }: TracesProps) {
  return (
    <ul className="bullets">
      {traces.map((trace) => {
        const words = t.traceText(trace, office);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}

/** Beside a result whose protocols went back to their commissions; nothing where none did. */
export function returnedWords({ caveats, t }: Props): string | null {
  const returned = caveatGroups(caveats).find(({ kind }) => kind === 'returned');
  return returned === undefined ? null : t.restsOnReturned(returned.precincts);
}
