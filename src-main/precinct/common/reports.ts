/** The commission's reports as files: Saturday, opening, turnout, incident (docs/formats.md, "Payload report"). */
import { reportFileStem } from '../../../src-shared/sealed/file-name.ts';
import { type ReportPayload } from '../../../src-shared/sealed/payloads.ts';
import { seal } from '../../keys/seal.ts';
import { type Paper } from './draw.ts';

/** Seals a report with a chair's or deputy's key. The seed stays the caller's to zero. */
export function sealedReport(report: ReportPayload, seed: Uint8Array): Paper {
  return { name: `${reportFileStem(report)}.urna`, bytes: seal(report, seed) };
}
