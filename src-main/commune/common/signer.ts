/** Whose key it was, by the roster; also of one that a newer roster no longer lists. */
import { type TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { type SignerView } from '../../../src-shared/api/commune/receive.ts';

export function signerOf({ rosterKeys, former }: TrustedPackage, kid: string): SignerView | null {
  const key = rosterKeys.get(kid) ?? former.rosterKeys.get(kid);
  return key === undefined ? null : { holder: key.holder, role: key.role };
}
