/** What a session has open, as its window is told. */
import { type CommissionMember, type Definition, type Precinct } from '../definition/definition.ts';
import { type Bilingual, type ContestKind, type Mode, type PrecinctType } from '../primitives.ts';

export type WorkspaceView = {
  kind: 'precinct' | 'commune';
  mode: Mode;
  title: Bilingual;
  votingDay: string;
  commune: Definition['commune'];
  calendar: Definition['calendar'];
  policies: Definition['policies'];
  quorums: Definition['quorums'];
  notices: Definition['notices'];
  /** In the order of counting: what each is called, and whether it is of one office. */
  contests: { contest: ContestKind; title: Bilingual; office: boolean }[];
  precinct: PrecinctView | null;
  definition: { number: number; hash: string; symbol: string; issuer: string };
};

export type PrecinctView = {
  number: number;
  type: PrecinctType;
  seat: string;
  postalVoting: boolean;
  hours: Precinct['hours'];
  appointed: number;
  commission: CommissionMember[];
  operators: string[];
};
