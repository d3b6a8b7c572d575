import type * as pl from '../pl/terms.ts';

export const contest: typeof pl.contest = {
  council: 'Commune council',
  'county-council': 'County council',
  'regional-assembly': 'Regional assembly',
  mayor: 'Mayor',
};

export const precinctType: typeof pl.precinctType = {
  regular: 'regular precinct',
  hospital: 'hospital',
  'care-home': 'care home',
  prison: 'prison',
  detention: 'detention centre',
  'external-unit': 'external unit',
};

export const path: typeof pl.path = {
  item: (number) => `item ${number}`,
  votesFor: 'votes for',
  votesAgainst: 'votes against',
  candidate: (n) => `candidate ${n}`,
  listTotal: (list) => `list ${list}, total`,
  listCandidate: (list, n) => `list ${list}, candidate ${n}`,
};

export const sealed: typeof pl.sealed = {
  mandate: 'mandate',
  contest: 'lists and candidates',
  definition: 'definition of the election',
  roster: 'roster of keys',
  report: 'report',
  protocol: 'protocol',
  'emergency-protocol': 'emergency protocol',
  receipt: 'receipt',
  bundle: 'bundle for the higher commission',
  results: 'results',
};

export const places = (precincts: readonly number[]) =>
  `${precincts.length === 1 ? 'precinct' : 'precincts'} ${precincts.join(', ')}`;

export const memberRole: typeof pl.memberRole = { chair: 'chair', deputy: 'deputy chair', member: 'member' };
