import type { Payload } from '../../../src-shared/sealed/payloads.ts';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { isProtocol } from '../../../src-shared/sealed/verdict.ts';
import { Facts } from '../../ui/kit/page.tsx';
import { instantIn, useWords } from '../language.ts';
import { Fold } from '../parts.tsx';
import type { Entry } from '../session/session.ts';
import { ProtocolPaper } from './protocol-paper.tsx';
import { signerOf } from './wording.ts';
import styles from './sealed.module.css';

/** Everything the signature covers. A file whose signature does not hold shows nothing of its content. */
export function EntryDetails({ entry, pkg }: { entry: Entry; pkg: TrustedPackage }) {
  const words = useWords();
  const { v } = words;
  const { opened, verdict } = entry;
  const file = [v.sealed.file, entry.from === 'slip' ? v.sealed.slip : verdict.path] as const;
  if (!opened)
    return (
      <div className={styles.details}>
        <Facts
          rows={
            verdict.kid === undefined ? [file] : [file, [v.sealed.claimedKey, <Hash key="kid" text={verdict.kid} />]]
          }
        />
        <p>{v.sealed.unshown}</p>
      </div>
    );
  const { payload, hash, symbol } = opened;
  return (
    <div className={styles.details}>
      <Facts
        rows={[
          [v.sealed.signer, signerOf(entry, pkg, words)],
          [
            v.sealed.symbol,
            <span key="symbol">
              <span className={styles.bigSymbol}>{symbol}</span>{' '}
              <span className={styles.hint}>{v.sealed.symbolHint}</span>
            </span>,
          ],
          [v.sealed.hash, <Hash key="hash" text={hash} />],
          file,
        ]}
      />
      <Content payload={payload} pkg={pkg} />
    </div>
  );
}

function Hash({ text }: { text: string }) {
  return <code className={styles.hash}>{text}</code>;
}

function Content({ payload, pkg }: { payload: Payload; pkg: TrustedPackage }) {
  const { v } = useWords();
  if (isProtocol(payload)) return <ProtocolPaper payload={payload} pkg={pkg} />;
  if (payload.type === 'receipt')
    return (
      <Facts
        rows={[
          [v.sealed.decision, v.sealed.receipt[payload.status]],
          [v.sealed.about, v.sealed.receiptOf(payload.symbol)],
          [v.sealed.receiptNumber, v.sealed.receiptNumbered(payload.number)],
          [v.sealed.receivedAt, instantIn(payload.receivedAt)],
          ...(payload.decidedAt === null
            ? []
            : [[v.sealed.decidedAt, v.sealed.decided(payload.decidedBy, instantIn(payload.decidedAt))] as const]),
          ...(payload.shown ? [[v.sealed.shown, v.sealed.shownLead] as const] : []),
          ...(payload.reason === '' ? [] : [[v.sealed.reason, payload.reason] as const]),
        ]}
      />
    );
  // what has no page of its own is shown as it was signed
  return (
    <Fold title={v.sealed.contents}>
      <pre className={styles.raw}>{JSON.stringify(payload, null, 2)}</pre>
    </Fold>
  );
}
