/** What makes one kind of store another than the next: whose it is, which tables it has, and what its rows must hold. */
import { type z } from 'zod';
import { type Row, type Runner } from './connection.ts';
import { type Step } from './steps.ts';

/** Whose a store is. */
export type Identity = { readonly kind: string };

/** Columns of each table's primary key: by them the journal names rows. */
export type Keys = Readonly<Record<string, readonly string[]>>;

export type Kind<I extends Identity = Identity> = {
  readonly steps: readonly Step[];
  /** Of every table that carries what people did, which is all but meta and journal. */
  readonly keys: Keys;
  /** The first step whose journal says what was written. */
  readonly boundSince: number;
  readonly identity: {
    readonly schema: z.ZodType<I>;
    /** Columns of `meta` beside those that all kinds have. */
    columns(identity: I): Row;
    /** The way back, to be parsed: a row may come from an older program or from a broken disk. */
    read(meta: Row): unknown;
  };
  /** What of a row does not fit its own bytes; undefined where all does. */
  misfit?(table: string, row: Row): string | undefined;
  /** Asked of the tables together. @returns place and words of what cannot be */
  contradiction?(runner: Runner): Promise<{ readonly where: string; readonly why: string } | undefined>;
};
