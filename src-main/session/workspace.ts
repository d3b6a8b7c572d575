/** What a session has open: a store and the package it trusts. */
import { type Precinct } from '../../src-shared/definition/definition.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { type Reader } from '../store/engine/transaction.ts';
import { type Store } from '../store/kinds.ts';

export type PrecinctWorkspace = {
  readonly kind: 'precinct';
  readonly store: Store;
  readonly pkg: TrustedPackage;
  readonly precinct: Precinct;
};

export type CommuneWorkspace = {
  readonly kind: 'commune';
  readonly store: Store;
  readonly pkg: TrustedPackage;
  /** Who works here: the person of every journal row that names nobody else. */
  readonly actor: string;
};

/** The same for reading: with an open transaction in the store's place, what decides is read where it is written. */
export type CommuneReading = { readonly store: Reader; readonly pkg: TrustedPackage };
