import type * as pl from '../../pl/precinct/seal.ts';

export const seal: typeof pl.seal = {
  title: 'Signature',
  lead: 'Signatures on paper first, then the key of the chair or the deputy.',
  paperTitle: 'Paper',
  onPaper:
    'All present have signed both originals, the seal is on, and the symbol on every page is the one shown here.',
  paperFirst: 'First confirm the signatures on paper.',
  keyTitle: 'Whose key?',
  noKey: 'No key of this precinct is in sight. Insert the USB stick with the chair’s or the deputy’s key.',
  lookAgain: 'Look for the key again',
  as: (holder, role) => `Sign: ${holder} (${role})`,
  absent: (holder) => `${holder}: absent by the protocol. Only those present sign.`,
  printAgain: 'Print again',
  document: 'Document to sign',
  dialogTitle: (holder) => `${holder} signs`,
  dialogLead: 'The owner of the key types the passphrase, alone. The key is locked again right after signing.',
  working: 'Signing…',
  sign: 'Sign the protocol',
  doneTitle: 'The protocol is signed',
  done: (holder, time) => `Signed with the key of ${holder} at ${time}.`,
  toCarry: 'Go to handing over',
};
