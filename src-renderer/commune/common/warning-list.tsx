import type { ReceivingWarning } from '../../../src-shared/protocol/plausible.ts';
import { useTexts } from '../../language.ts';

/** What a signature cannot make plausible, with what to do about it. */
export function WarningList({ warnings }: { warnings: readonly ReceivingWarning[] }) {
  const t = useTexts();
  return (
    <>
      <p>
        <strong>{t.commune.receive.warnings.title(warnings.length)}</strong>
      </p>
      <ul className="bullets">
        {warnings.map((warning) => {
          const words = t.commune.receive.warningText(warning);
          return <li key={words}>{words}</li>;
        })}
      </ul>
      <p>{t.commune.receive.warnings.next}</p>
    </>
  );
}
