import type * as pl from '../../pl/ui/marks.ts';

export const status: typeof pl.status = {
  none: 'none',
  typing: 'in progress',
  warnings: 'warnings',
  error: 'error',
  received: 'received',
  agreed: 'agrees with the paper',
};

export const tile: typeof pl.tile = {
  differences: 'differences',
  printed: 'printed',
  signed: 'signed',
  exported: 'handed over',
  superseded: 'superseded',
};

export const oddityText: typeof pl.oddityText = ({ code, precinct, role, holder }) => {
  const who = `${holder} (${role}, precinct ${precinct})`;
  switch (code) {
    case 'key-of-another':
      return `${who}: this is the issuer’s or the commune’s key, not a commission’s.`;
    case 'unknown-precinct':
      return `${who}: the definition has no such precinct.`;
    case 'many-chairs':
      return `${who}: this office has more than one active key in the precinct.`;
    case 'revocation-undone':
      return `${who}: an older roster revoked this key, a newer one brought it back.`;
  }
};

export const rosterOdd: typeof pl.rosterOdd = {
  title: 'Remarks on the roster of keys',
  next: 'Clear them up with whoever made the roster before you take protocols of these precincts.',
};
