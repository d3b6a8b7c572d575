import type { PayloadType } from '../../sealed/payloads.ts';

export const contest = {
  council: 'Rada gminy',
  'county-council': 'Rada powiatu',
  'regional-assembly': 'Sejmik województwa',
  mayor: 'Wójt, burmistrz, prezydent',
};

export const precinctType = {
  regular: 'obwód stały',
  hospital: 'obwód odrębny: szpital',
  'care-home': 'obwód odrębny: dom pomocy społecznej',
  prison: 'obwód odrębny: zakład karny',
  detention: 'obwód odrębny: areszt śledczy',
  'external-unit': 'obwód odrębny: oddział zewnętrzny zakładu karnego',
};

export const path = {
  item: (number: string) => `pkt ${number}`,
  votesFor: 'głosy za',
  votesAgainst: 'głosy przeciw',
  candidate: (n: string) => `kandydat nr ${n}`,
  listTotal: (list: string) => `lista nr ${list}, razem`,
  listCandidate: (list: string, n: string) => `lista nr ${list}, kandydat nr ${n}`,
};

/** Kinds of sealed files. */
export const sealed: Readonly<Record<PayloadType, string>> = {
  mandate: 'upoważnienie',
  contest: 'listy i kandydaci',
  definition: 'definicja wyborów',
  roster: 'wykaz kluczy',
  report: 'meldunek',
  protocol: 'protokół',
  'emergency-protocol': 'protokół awaryjny',
  receipt: 'potwierdzenie',
  bundle: 'zestaw dla komisji wyższego stopnia',
  results: 'wyniki',
};

/** „obwód nr 5”, „obwody nr 5, 6”. */
export const places = (precincts: readonly number[]) =>
  `${precincts.length === 1 ? 'obwód' : 'obwody'} nr ${precincts.join(', ')}`;

export const memberRole = { chair: 'przewodniczący', deputy: 'zastępca przewodniczącego', member: 'członek komisji' };
