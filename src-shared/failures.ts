/** Every code a failure may have, closed: whoever adds one gives it words in both languages, for the compiler asks. */

/** What may reach a window: `t.failures` has a sentence for each. */
export const failureCodes = [
  'bad-input',
  'bad-time',
  'body-broken-off',
  'body-incomplete',
  'body-not-json',
  'body-too-large',
  'body-too-slow',
  'cancelled',
  'changed-meanwhile',
  'clock-unusable',
  'conflict-open',
  'contents-differ',
  'copy-failed',
  'copy-gone',
  'core-unreachable',
  'correction-outdated',
  'crypto-self-test',
  'damaged',
  'date-before-voting',
  'date-in-future',
  'day-not-confirmed',
  'definition-changed',
  'demo-failed',
  'demo-folder',
  'demo-full',
  'demo-issuer',
  'demo-stopped',
  'folder-no-medium',
  'folder-not-ours',
  'form-duplicate',
  'form-expression',
  'form-invalid',
  'form-placeholder',
  'form-unknown-field',
  'form-unknown-remark',
  'form-unknown-rule',
  'frozen-altered',
  'handed-over',
  'internal',
  'issuer-invalid',
  'issuer-missing',
  'issuer-not-compared',
  'job-under-way',
  'job-unknown',
  'journal-broken',
  'key-busy',
  'key-missing',
  'key-not-mandated',
  'key-revoked',
  'key-unknown',
  'lot-alone',
  'lot-malformed',
  'lot-not-needed',
  'mandate-revoked',
  'medium-busy',
  'medium-failing',
  'medium-full',
  'medium-gone',
  'medium-not-plain',
  'medium-read-only',
  'medium-wrong-bytes',
  'member-missing',
  'no-conflict',
  'no-correction',
  'no-errors',
  'no-package',
  'no-quorum',
  'no-room-beside',
  'nobody-types',
  'not-a-protocol',
  'not-allowed',
  'not-canonical',
  'not-checked',
  'not-complete',
  'not-differing',
  'not-frozen',
  'not-ready',
  'not-received',
  'not-shown',
  'not-signed',
  'not-yet',
  'nothing-to-carry',
  'nothing-to-publish',
  'numbers-shown',
  'older-package',
  'other-definition',
  'other-election',
  'other-publication',
  'package-incomplete',
  'package-inconsistent',
  'paper-not-made',
  'person-twice',
  'protocol-damaged',
  'protocols-open',
  'qr-alphabet',
  'qr-too-long',
  'record-unknown',
  'record-withdrawn',
  'rescue-failed',
  'return-unreadable',
  'ruling-not-needed',
  'same-person',
  'saw-the-numbers',
  'sealed-damaged',
  'sealed-differs',
  'signature-invalid',
  'signer-absent',
  'signing-cancelled',
  'slip-damaged',
  'slip-incomplete',
  'slip-mixed',
  'store-closed',
  'store-damaged',
  'store-edited',
  'store-emptied',
  'store-foreign',
  'store-full',
  'store-gone',
  'store-in-use',
  'store-log-missing',
  'store-missing',
  'store-newer',
  'store-older',
  'store-other',
  'store-path-long',
  'store-read-only',
  'store-row-unreadable',
  'store-sound',
  'store-tables-differ',
  'store-unreachable',
  'symbol-differs',
  'symbol-of-none',
  'symbol-short',
  'text-too-long',
  'text-unprintable',
  'token-spent',
  'too-large',
  'too-long',
  'too-many-persons',
  'too-many-revisions',
  'trust-changed',
  'two-persons',
  'two-versions',
  'unknown-call',
  'unknown-form',
  'unknown-path',
  'unknown-person',
  'unknown-precinct',
  'unknown-protocol',
  'unknown-remark',
  'unknown-rule',
  'unknown-schema',
  'unsaved',
  'window-unknown',
  'would-be-refused',
  'wrong-commune',
  'wrong-passphrase',
  'wrong-precinct',
  'wrong-state',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** What no window of the program sees: the command line and the verifier have sentences of their own, a stranger gets a code. */
export type ToolCode =
  | 'backup-differs'
  | 'bad-number'
  | 'bad-row'
  | 'file-exists'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'folder-not-empty'
  | 'has-errors'
  | 'home-in-use'
  | 'home-open'
  | 'home-unusable'
  | 'host-refused'
  | 'key-invalid'
  | 'method-refused'
  | 'misuse'
  | 'no-paper'
  | 'no-rows'
  | 'not-a-rehearsal'
  | 'not-json'
  | 'not-results'
  | 'nothing-found'
  | 'origin-refused'
  | 'other-type'
  | 'output-failed'
  | 'packages-differ'
  | 'paper-differs'
  | 'path-missing'
  | 'path-unknown'
  | 'result-differs'
  | 'sender-refused'
  | 'site-refused'
  | 'two-issuers'
  | 'type-refused'
  | 'unknown-format'
  | 'weak-passphrase';

export type AnyCode = FailureCode | ToolCode;

/** A code that came from elsewhere (another process, a name of a file), if it is one. */
export function codeNamed(code: string): FailureCode | undefined {
  return failureCodes.find((one) => one === code);
}
