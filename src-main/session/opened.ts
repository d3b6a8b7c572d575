/** What a session has open: following what its store trusts, and leaving it. */
import { findPrecinct, type Precinct } from '../../src-shared/definition/definition.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { cancelSigning, type SessionState } from './session.ts';
import { type Stores } from './stores.ts';

export function precinctIn(pkg: TrustedPackage, number: number): Result<Precinct> {
  const precinct = findPrecinct(pkg.definition.payload, number);
  return precinct
    ? ok(precinct)
    : fail('unknown-precinct', `This election has no precinct number ${number}. Type the number again.`);
}

/**
 * Before each call: a window goes on with what its store trusts now. A package that another window opened brings its
 * newer definition here; where trust was taken back altogether nothing but leaving is left.
 */
export function followTrust(session: SessionState, stores: Stores): Result<null> {
  const { workspace } = session;
  if (workspace === null) return ok(null);
  const trust = stores.trustOf(workspace.store);
  if (!trust.ok) return trust;
  const pkg = trust.value;
  if (pkg === workspace.pkg) return ok(null);
  if (workspace.kind === 'commune') session.workspace = { ...workspace, pkg };
  else {
    const precinct = precinctIn(pkg, workspace.precinct.number);
    if (!precinct.ok) return precinct;
    session.workspace = { ...workspace, pkg, precinct: precinct.value };
  }
  return ok(null);
}

/** Closes what a session has open; what is being signed there is not signed any more. */
export async function leave(session: SessionState, stores: Stores): Promise<void> {
  cancelSigning(session);
  const { workspace } = session;
  session.workspace = null;
  session.keyboard.leave();
  await session.jobs.stop();
  if (workspace) await stores.close(workspace.store);
}
