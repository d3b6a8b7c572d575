/** Names of files on a medium (docs/formats.md, "File names"): ASCII, valid on FAT32, exFAT, NTFS and ext4. */
import { type ReportPayload } from './payloads.ts';
import { type ProtocolPayload } from '../protocol/payload.ts';

type Place = Pick<ProtocolPayload, 'election' | 'teryt' | 'precinct' | 'mode'>;

/**
 * `2029-04-08-local-080401-001-mayor-1-r1`; the sealed file adds `.urna`, its readable copy `.pdf`.
 * A rehearsal's name starts with `cwiczenie-`.
 */
export function protocolFileStem(
  protocol: Place & Pick<ProtocolPayload, 'contest' | 'constituency' | 'revision'>,
): string {
  return `${place(protocol)}-${protocol.contest}-${protocol.constituency}-r${protocol.revision}`;
}

/** `2029-04-08-local-080401-001-report-turnout-2`. */
export function reportFileStem(report: Place & Pick<ReportPayload, 'kind' | 'number'>): string {
  return `${place(report)}-report-${report.kind}-${report.number}`;
}

function place({ election, teryt, precinct, mode }: Place): string {
  const rehearsal = mode === 'rehearsal' ? 'cwiczenie-' : '';
  return `${rehearsal}${election}-${teryt}-${String(precinct).padStart(3, '0')}`;
}
