/** What every document of one protocol is about, and the head and foot that say so on each of its pages. */
import type { Contest, Constituency } from '../../src-shared/definition/contest.ts';
import type { Definition } from '../../src-shared/definition/definition.ts';
import type { Furniture } from './pdf/page.ts';
import { watermarks, wording } from './words.ts';

export type Precinct = Definition['precincts'][number];

/** One protocol of one precinct. `definitionHash` is printed so that paper names the package it was made with. */
export type Subject = {
  readonly definition: Pick<Definition, 'number' | 'teryt' | 'mode' | 'votingDay' | 'commune' | 'notices'>;
  readonly definitionHash: string;
  readonly contest: Pick<Contest, 'title'>;
  readonly constituency: Constituency;
  readonly precinct: Pick<Precinct, 'number' | 'seat' | 'postalVoting' | 'commission'>;
  readonly revision: number;
};

/** `text-unprintable`: a character no font has or that could make a name read as another; `qr-*`: see {@link qrCode}. */
export type DocumentFailure = 'text-unprintable' | 'qr-too-long' | 'qr-alphabet';

/** „Nowa Sól · obwód nr 1 · WYBORY DO RADY … · okręg nr 2”. */
export function subjectLine({ definition, precinct, contest, constituency }: Subject): string {
  return [
    wording.town(definition),
    wording.precinct(precinct.number),
    contest.title.pl,
    wording.constituency(constituency.number),
  ].join(' · ');
}

/** What of a subject is printed; a definition holds thousands of other texts. */
export function printedTexts({ definition, definitionHash, contest, constituency, precinct }: Subject): object {
  return {
    definition: { commune: definition.commune, teryt: definition.teryt, notices: definition.notices.unofficial.pl },
    definitionHash,
    contest: { title: contest.title.pl },
    constituency,
    precinct: { seat: precinct.seat, commission: precinct.commission },
  };
}

export function furniture(
  subject: Subject,
  paper: Pick<Furniture, 'symbol' | 'stamps' | 'revision'> & { readonly draft: boolean },
): Furniture {
  const { definition } = subject;
  const across = watermarks(definition.mode, paper.draft);
  return {
    head: subjectLine(subject),
    // boxed as well: a pale word across the page may vanish in a photocopy or behind a QR code
    stamps: [...across, ...paper.stamps],
    symbol: paper.symbol,
    revision: paper.revision,
    source: wording.source({ number: definition.number, hash: subject.definitionHash }),
    notice: definition.notices.unofficial.pl,
    watermarks: across,
  };
}
