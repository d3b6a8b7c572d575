import { useMemo } from 'react';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { useWords } from '../language.ts';
import { Notice, Step } from '../parts.tsx';
import type { Entry } from '../session/session.ts';
import { Comparison } from './comparison.tsx';
import { ContestResult } from './contest-result.tsx';
import { recompute } from './recompute.ts';

type Props = { pkg: TrustedPackage; entries: readonly Entry[]; working: boolean };

export function RecomputedResult({ pkg, entries, working }: Props) {
  const { v } = useWords();
  // While files are still judged, every one of them would start the whole computation anew.
  const settled = useMemo(() => (working ? null : recompute(pkg, entries)), [pkg, entries, working]);
  const counted = settled && [...settled.bodies].filter(([, body]) => body.protocols.length > 0);
  return (
    <Step n={3} title={v.result.title} lead={v.result.lead}>
      {settled === null && <Notice tone="info">{v.result.waiting}</Notice>}
      {settled !== null && (settled.published !== null || (counted ?? []).length > 0) && (
        <Comparison recomputed={settled} entries={entries} pkg={pkg} />
      )}
      {counted?.length === 0 && settled?.published === null && <Notice tone="info">{v.result.none}</Notice>}
      {counted?.map(([contest, body]) => (
        <ContestResult key={contest} body={body} pkg={pkg} />
      ))}
    </Step>
  );
}
