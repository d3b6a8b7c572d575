import type { ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import type { AgreementView } from '../../../src-shared/api/commune/agreement.ts';

/** What every step of an agreement gets: where it stands, which protocol, and the way to say that it changed. */
export type DeskProps = { view: AgreementView; protocol: ProtocolRef; onView: (view: AgreementView) => void };
