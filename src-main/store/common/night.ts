/** Commission and commune left the house with the same tables; each goes on with steps of its own. */
import { communeKeys } from '../commune/tables.ts';
import { type Kind } from '../engine/kind.ts';
import { precinctKeys } from '../precinct/tables.ts';
import { nightColumns, type NightIdentity } from './identity.ts';
import { misfitOfSealed, outdatedInForce } from './sealed-rows.ts';
import { BOUND_SINCE, night } from './steps.ts';
import { commonKeys, type SealedTable } from './tables.ts';

export const ofTheNight: Kind<NightIdentity> = {
  steps: night,
  keys: { ...commonKeys, ...precinctKeys, ...communeKeys },
  boundSince: BOUND_SINCE,
  identity: nightColumns,
  misfit: (table, row) => (table === 'sealed' ? misfitOfSealed(row as SealedTable) : undefined),
  contradiction: async (runner) => {
    const hash = await outdatedInForce(runner);
    return hash === undefined ? undefined : { where: `sealed/${hash}`, why: 'a newer revision of it is there' };
  },
};
