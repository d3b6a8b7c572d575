import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { useWords } from '../language.ts';
import { Note } from '../../ui/kit/notice.tsx';
import { Step } from '../parts.tsx';
import type { Entry } from '../session/session.ts';
import { Comparison } from './published/comparison.tsx';
import { ContestResult } from './contest-result.tsx';
import type { Recomputed } from './published/recompute.ts';

/** `recomputed` is `null` while files are still judged. */
type Props = { pkg: TrustedPackage; entries: readonly Entry[]; recomputed: Recomputed | null };

export function RecomputedResult({ pkg, entries, recomputed }: Props) {
  const { v } = useWords();
  const counted = [...(recomputed?.computed.bodies ?? [])].filter(([, body]) => body.protocols.length > 0);
  const empty = recomputed !== null && recomputed.published.length === 0 && counted.length === 0;
  return (
    <Step n={3} title={v.result.title} lead={v.result.lead}>
      {recomputed === null && <Note tone="info">{v.result.waiting}</Note>}
      {empty && <Note tone="info">{v.result.none}</Note>}
      {recomputed !== null && !empty && <Comparison recomputed={recomputed} entries={entries} pkg={pkg} />}
      {counted.map(([contest, body]) => (
        <ContestResult key={contest} body={body} pkg={pkg} />
      ))}
    </Step>
  );
}
