import { english, grouped } from '../../plurals.ts';
import { sentence } from '../../sentence.ts';
import { places } from '../terms.ts';
import type * as pl from '../../pl/commune/results.ts';

const lot: typeof pl.results.lot = {
  title: (what) => `A lot is needed: ${what}`,
  what: {
    list: (places, among) => `${english(places, 'seat', 'seats')}, ${english(among, 'list', 'lists')}`,
    candidate: (places, among, list) =>
      `${english(places, 'seat', 'seats')}, ${english(among, 'candidate', 'candidates')}${list === '' ? '' : ` of list ${list}`}`,
    mayor: (places, among) => `${english(places, 'place', 'places')}, ${english(among, 'candidate', 'candidates')}`,
  },
  why: {
    list: 'Quotients, votes for the lists and precincts won are all equal (art. 444 § 2 of the Electoral Code).',
    candidate: 'Votes and precincts won are equal (art. 443 § 2 and 444 § 3 of the Electoral Code).',
    mayor: 'Votes and precincts won are equal (art. 473 of the Electoral Code).',
  },
  lead: 'The commission draws, in the room, before those entitled. The program never draws; here the outcome is recorded.',
  tooEarly:
    'Too early to record: first every protocol must be received and compared with the paper. Until then the question may change or go away.',
  between: (places) => (places === 1 ? 'Who was drawn?' : `Who was drawn? (${english(places, 'place', 'places')})`),
  entry: (kind, id) => (kind === 'list' ? `List ${id}` : `No. ${id}`),
  votes: (n) => `${grouped(n)} votes`,
  date: 'Date of the lot',
  place: 'Place',
  persons: 'Present',
  personsHint: 'One person per line, with function.',
  witnessesHint: 'At least two persons, one per line, with function.',
  dateHint: (from) => `Not before the day of voting (${from}) and not after today.`,
  manner: 'How it was drawn',
  mannerHint: 'For example: two equal envelopes, drawn by the oldest member of the commission.',
  record: 'Record the lot',
  done: 'Recorded. The result was computed again.',
  missing: (places) =>
    `Needed: ${places === 1 ? 'who was drawn' : `who was drawn (${grouped(places)})`}, date, place, at least two persons present, and how.`,
  recordedTitle: 'Lots drawn',
  subject: 'Between',
  of: (constituency, between) => `constituency ${constituency}: ${between}`,
  onList: (list, between) => `list ${list}, ${between}`,
  result: 'Drawn',
  personsShort: 'Present',
};

const ruling: typeof pl.results.ruling = {
  title: { reading: 'Decision: how to read art. 443 § 2', unfilled: 'Confirmation of seats left empty' },
  lead: 'The commission decides, after agreeing with the commissioner. The record goes into the documents with its reason.',
  readingLead:
    'Candidates have equal votes, so the number of precincts in which they “received the most votes” decides. The law does not say among whom the most.',
  readingQuestion: 'With whom are the candidates compared in each precinct?',
  reading: {
    tied: 'Only with each other: the candidates with equal votes.',
    all: 'With all candidates of the constituency.',
  },
  elects: (names) => (names === null ? 'Then a lot will be needed.' : `Then elected: ${names.join(', ')}.`),
  unfilledLead: (n) => `A list won more seats than it has candidates. Empty: ${english(n, 'seat', 'seats')}.`,
  unfilledConfirm: (n) => `The commission confirms: ${english(n, 'seat stays', 'seats stay')} empty.`,
  date: 'Date of the decision',
  reason: 'Reason',
  reasonHint: 'On what ground, and with whom it was agreed.',
  record: 'Record the commission’s decision',
  missing: 'Needed: an answer, date, who was present, and the reason.',
  recordedTitle: 'Decisions of the commission',
  about: 'Question',
  of: (constituency, title) => `constituency ${constituency}: ${title}`,
  answer: 'The commission decided',
  answers: {
    tied: 'Only candidates with equal votes are compared.',
    all: 'All candidates of the constituency are compared.',
    confirmed: 'The seats stay empty.',
  },
};

const withdrawal: typeof pl.results.withdrawal = {
  idle: 'This record does not apply to the present results: protocols changed, and the question no longer stands.',
  open: 'Withdraw the record',
  title: 'Withdrawing a record',
  lead: 'The record stays listed as withdrawn and counts no more. The question opens again: then record what was really drawn or decided.',
  reason: 'Reason for withdrawing',
  reasonHint: 'For example: another list was ticked than the one drawn.',
  date: 'Date of withdrawing',
  confirm: 'Confirm the withdrawal',
  missing: 'Needed: reason, persons and date.',
  mark: 'Withdrawn record: it does not count.',
};

export const results: typeof pl.results = {
  lot,
  ruling,
  withdrawal,
  title: 'Results',
  contests: 'Contests',
  counted: (x, y) => `${x} of ${english(y, 'precinct', 'precincts')}`,
  final: 'All protocols are received and agree with the paper. The result stands.',
  partial: (x, y) => `Unofficial, from ${x} of ${english(y, 'precinct', 'precincts')}.`,
  agreed: (x, y) => `${x} of ${english(y, 'protocol', 'protocols')} compared with the paper.`,
  eligible: 'Eligible',
  validBallots: 'Valid ballots',
  turnout: 'Turnout (valid ballots / eligible)',
  validVotes: 'Valid votes',
  thresholdTitle: (percent) => `Threshold ${percent}%`,
  thresholdLead: (percent, votes) =>
    `A list shares in the seats when it has at least ${percent}% of ${votes} valid votes.`,
  unknown: '–',
  caveat: {
    conflict: (n, precincts) =>
      `${n === 1 ? '1 protocol has' : `${n} protocols have`} two signed contents (${places(precincts)}). The paper decides; until then the result is not final.`,
    waiting: (n, precincts) =>
      `${n === 1 ? '1 correction waits' : `${n} corrections wait`} for the commune’s consent (${places(precincts)}). The earlier ${n === 1 ? 'version is' : 'versions are'} counted; until then the result is not final.`,
    otherDefinition: (n, precincts) =>
      `${n === 1 ? '1 protocol is' : `${n} protocols are`} not counted (${places(precincts)}): drawn up under an earlier definition, and the newer one changed what they are of. The commission draws up a new version.`,
    returned: (n, precincts) =>
      `${n === 1 ? '1 protocol was' : `${n} protocols were`} returned to the commission (${places(precincts)}). The numbers are counted and may change.`,
    unsigned: (n, precincts) =>
      `${n === 1 ? '1 protocol' : `${n} protocols`} (${places(precincts)}) no precinct commission signed: the commune typed the numbers from the paper.`,
  },
  restsOnReturned: (precincts) =>
    `This result rests on ${precincts.length === 1 ? 'a protocol that was returned to its commission' : 'protocols that were returned to their commissions'}: ${places(precincts)}.`,
  standing: {
    conflict: 'disputed: two contents',
    waiting: 'a correction waits for consent',
    returned: 'returned to the commission',
    received: 'not compared',
    agreed: 'agrees',
  },
  tracesTitle: 'Corrections and explanations',
  traceText: (trace, office) => {
    const place = `Precinct ${trace.precinct}${office ? '' : `, constituency ${trace.constituency}`}`;
    const why = sentence(`Reason: ${trace.reason}`);
    switch (trace.kind) {
      case 'corrected':
        return `${place}: version ${trace.revision} is counted, a correction by the commission. It replaces the protocol of symbol ${trace.replaces}. ${why} Decided by: ${trace.persons.join(', ')}.`;
      case 'settled':
        return `${place}: different contents of this protocol were signed. On the paper is symbol ${trace.onPaper}; not counted: ${trace.setAside.join(', ')}. The paper was read by: ${trace.persons.join(', ')}. ${sentence(`Explanation: ${trace.reason}`)}`;
      case 'typed':
        return `${place}: no commission signed the protocol. ${trace.by} typed the numbers in the commune; document: ${trace.source}. ${why}`;
    }
  },
  list: 'List',
  votes: 'Votes',
  share: 'Share',
  seats: 'Seats',
  who: 'List or name',
  chart: 'Chart',
  qualifies: 'Shares',
  constituency: (n, seats) => `Constituency ${n} — ${english(seats, 'seat', 'seats')}`,
  votesOf: (n) => `Votes in constituency ${n}`,
  status: {
    'no-protocols': 'No protocol has been received yet.',
    unopposed: 'There was no voting: no more candidates than seats (art. 380 of the Electoral Code).',
    'not-held': 'No election was held (art. 434 § 2 of the Electoral Code). The seats stay empty.',
    'goes-up': 'The higher commission divides the seats. Here are only this commune’s sums.',
    'lot-required': 'A lot is needed. The commission draws it, in the room; the program only writes it down.',
    question: 'The law can be read in two ways here. The commission must settle it with the commissioner.',
  },
  quotients: (n) => `Table of quotients, constituency ${n}`,
  quotientsLead:
    'Each list’s votes are divided by 1, 2, 3 and so on; seats go to the largest quotients in turn (art. 444 § 1). Green cells won a seat; a dash is a smaller quotient without one.',
  divisor: 'Divisor',
  listNumber: (n) => `List ${n}`,
  seat: (n) => `seat ${n}`,
  stepsTitle: (n) => `How ${english(n, 'seat was', 'seats were')} given, in order`,
  seatColumn: 'Seat',
  quotientColumn: 'Quotient',
  why: 'What decided',
  by: {
    quotient: 'quotient (art. 444 § 1)',
    votes: 'number of votes',
    'list-total': 'equal quotients: more votes for the list (art. 444 § 2)',
    precincts: 'equal votes: ahead in more precincts',
    lot: 'lot (all else equal)',
    unopposed: 'without voting (art. 380)',
  },
  decidedBy: (by) => `Decided by: ${by}.`,
  electedTitle: 'Elected',
  seatsWon: (n) => english(n, 'seat', 'seats'),
  candidatesTitle: (n) => `All candidates (${n})`,
  candidatesOf: (list, constituency) =>
    list === null
      ? `Candidates in constituency ${constituency}`
      : `Candidates of list ${list} in constituency ${constituency}`,
  number: 'No.',
  candidate: 'Candidate',
  committee: 'Committee',
  isElected: 'Elected',
  electedBy: {
    votes: 'elected: number of votes',
    precincts: 'elected: equal votes, ahead in more precincts',
    lot: 'elected: lot',
    unopposed: 'elected without voting (art. 380)',
  },
  tie: {
    title: (list, names) => `Equal votes${list === null ? '' : ` on list ${list}`}: ${names.join(', ')}`,
    lead: {
      list: (votes, prize, against, article) =>
        `${votes} votes for each list; ${prize} to be filled. What decides is the number of precincts with more votes for the list than ${against} (${article}).`,
      candidate: (votes, prize, against, article) =>
        `${votes} votes for each candidate; ${prize} to be filled. What decides is the number of precincts with more votes than ${against} (${article}).`,
      mayor: (votes, prize, against, article) =>
        `${votes} votes for each candidate; at stake: ${prize}. What decides is the number of precincts with more votes than ${against} (${article}).`,
    },
    prize: {
      list: (n) => english(n, 'seat', 'seats'),
      candidate: (n) => english(n, 'seat', 'seats'),
      mayor: (n) => english(n, 'place', 'places'),
    },
    against: {
      lists: 'for each of the other equal lists',
      tied: 'each of the other equal ones',
      all: 'every other candidate of the constituency',
    },
    precinct: 'Precinct',
    others: 'Most votes of anybody else',
    isAhead: 'ahead:',
    won: 'Precincts ahead',
    ahead: (names) => `Ahead in more precincts: ${names}.`,
    lotNeeded: (names) => `The precincts are equal too: a lot is needed between ${names}.`,
    drawn: (names) => `Drawn: ${names}.`,
  },
  position: (n) => `no. ${n}`,
  votesCount: (n) => `${n} votes`,
  unfilled: (n) => `Unfilled: ${english(n, 'seat', 'seats')} (too few candidates on the list).`,
  mayorTitle: (round) => (round === 1 ? 'First vote' : 'Run-off'),
  mayorVotes: 'Votes for candidates',
  required: (n, total) => `To be elected takes more than half of the valid votes: at least ${n} of ${total}.`,
  for: 'For',
  against: 'Against',
  elected: (name) => `Elected: ${name}.`,
  runoff: (names) => `Run-off: ${names.join(' and ')}.`,
  notElected: 'The candidate is not elected: not more than half of the valid votes.',
  open: {
    receive: (n) => `To be received: ${english(n, 'protocol', 'protocols')}.`,
    conflict: (n) => `To be settled on the paper: ${english(n, 'protocol', 'protocols')}.`,
    waiting: (n) => `To be decided: ${english(n, 'correction', 'corrections')}.`,
    agree: (n) => `To be compared with the paper: ${english(n, 'protocol', 'protocols')}.`,
    lot: (n) => `Constituency ${n}: the commission draws a lot and records it below.`,
    mayorLot: 'The commission draws a lot and records it below.',
    reading: (n) => `Constituency ${n}: the commission decides how to read art. 443 § 2 and records it below.`,
    unfilled: (n) => `Constituency ${n}: the commission confirms seats left empty.`,
  },
};
