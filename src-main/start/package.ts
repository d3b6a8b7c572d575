/** Package: what lies on the media, and opening it as mine (no log-in; docs/architecture.md, "Persons and keys"). */
import { type packageCalls, type PackageView } from '../../src-shared/api/start/package.ts';
import { type StatusView } from '../../src-shared/api/start/welcome.ts';
import { type PublicJwk } from '../../src-shared/primitives.ts';
import { ok, type Result } from '../../src-shared/result.ts';
import { fingerprintOf, kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { leave, precinctIn } from '../session/opened.ts';
import { comparedPackage, mediumPackage, type OfferedPackage } from '../session/package-media.ts';
import { layOut } from '../session/precinct.ts';
import { actorAt, type HandlersOf, type Services, type SessionState } from '../session/session.ts';
import { type Stores } from '../session/stores.ts';
import { isTrusted, rememberIssuer, type StoreOf, type TrustingStore } from '../session/trust.ts';
import { type Store } from '../store/kinds.ts';
import { statusOf } from './common/status.ts';

export function packages(services: Services, stores: Stores): HandlersOf<typeof packageCalls> {
  const status = (session: SessionState): Promise<StatusView> => statusOf(services, stores, session);

  /**
   * Opens the store of what was read and remembers the issuer as trusted on this machine. What is opened is what the
   * store trusts: it may know newer files than the medium.
   */
  async function open(offered: OfferedPackage, of: StoreOf): Promise<Result<TrustingStore>> {
    const opened = await stores.open(offered, of);
    if (opened.ok) await rememberIssuer(services.dataDir, kidOf(offered.issuer, nodeCrypto), offered.issuer);
    return opened;
  }

  async function giveUp(store: Store, refused: Result<never>): Promise<Result<never>> {
    await stores.close(store);
    return refused;
  }

  return {
    'package.inspect': async (_session, { medium }) => {
      const found = await mediumPackage(services, medium);
      if (!found.ok) return found;
      const { issuer, opened } = found.value;
      return opened.ok ? ok(await packageView(services, medium, issuer, opened.value)) : opened;
    },

    'package.openPrecinct': async (session, { medium, issuerKid, precinct: number }) => {
      const found = await comparedPackage(services, medium, issuerKid);
      if (!found.ok) return found;
      const { opened: offered } = found.value;
      const typed = offered.ok ? precinctIn(offered.value, number) : ok(null);
      if (!typed.ok) return typed;
      await leave(session, stores);
      const opened = await open(found.value, { kind: 'precinct', precinct: number });
      if (!opened.ok) return opened;
      const { store, pkg } = opened.value;
      const precinct = precinctIn(pkg, number);
      if (!precinct.ok) return giveUp(store, precinct);
      const workspace = { kind: 'precinct', store, pkg, precinct: precinct.value } as const;
      const laidOut = await layOut(workspace);
      if (!laidOut.ok) return giveUp(store, laidOut);
      session.workspace = workspace;
      return ok(await status(session));
    },

    'package.openCommune': async (session, { medium, issuerKid }) => {
      const found = await comparedPackage(services, medium, issuerKid);
      if (!found.ok) return found;
      await leave(session, stores);
      const opened = await open(found.value, { kind: 'commune' });
      if (!opened.ok) return opened;
      session.workspace = { kind: 'commune', ...opened.value, actor: actorAt(session, opened.value.pkg) };
      return ok(await status(session));
    },
  };
}

async function packageView(
  { dataDir }: Services,
  medium: string,
  issuer: PublicJwk,
  pkg: TrustedPackage,
): Promise<PackageView> {
  const kid = kidOf(issuer, nodeCrypto);
  const { mode, title, votingDay, teryt, commune, number, precincts } = pkg.definition.payload;
  return {
    medium,
    fingerprint: fingerprintOf(issuer, nodeCrypto),
    issuerKid: kid,
    trusted: await isTrusted(dataDir, kid),
    mode,
    title,
    votingDay,
    teryt,
    commune: commune.name,
    definition: number,
    precincts: precincts.map((p) => ({ number: p.number, seat: p.seat, type: p.type })),
    oddities: pkg.oddities,
  };
}
