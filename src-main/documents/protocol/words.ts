/** Official words of a protocol that no form sets. */
import { clock, longDate } from '../../../src-shared/language/polish/dates.ts';

/** Instants with their offset. */
type Voting = { readonly opened: string | null; readonly closed: string | null };
type Correction = { readonly revision: number; readonly reason: string; readonly persons: readonly string[] };

const hour = (instant: string | null) => (instant === null ? '………' : clock(instant));
/** What people typed may end with a full stop of its own. */
const ended = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

export const protocolWords = {
  /** Dots to write on where an hour is not known. */
  voting: ({ opened, closed }: Voting) =>
    `Głosowanie rozpoczęło się w dniu ${opened === null ? '…………………………' : longDate(opened)} r. o godz. ${hour(opened)} i trwało bez przerwy do godz. ${hour(closed)}.`,
  struckOut: 'kandydat skreślony',
  continued: ({ list, committee }: { readonly list: string; readonly committee: string }) =>
    `${list} (ciąg dalszy) — ${committee}`,
  list: ({ list, committee }: { readonly list: string; readonly committee: string }) => `${list} — ${committee}`,
  annulled: 'rejestracja listy unieważniona',
  present: 'Przy sporządzeniu protokołu obecni byli członkowie Komisji:',
  certified: 'Kopię poświadczają za zgodność z oryginałem:',
  correction: ({ revision, reason, persons }: Correction) =>
    `Wersja ${revision} zastępuje wersję ${revision - 1}. Przyczyna: ${ended(reason)} Decyzję podjęli: ${persons.join(', ')}.`,
  refusals: (count: number) =>
    `Adnotacje w spisie wyborców o odmowie przyjęcia karty do głosowania w tych wyborach: ${count}.`,
  noSymbolDraft: 'projekt protokołu — bez symbolu kontrolnego',
  stampCorrection: 'KOREKTA',
  stampCopy: 'KOPIA PROTOKOŁU',
} as const;
