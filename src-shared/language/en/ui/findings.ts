import { english } from '../../plurals.ts';
import type * as pl from '../../pl/ui/findings.ts';

export const findings: typeof pl.findings = {
  boxTitle: 'Check before you go on',
  summary: (errors, others) =>
    [
      errors > 0 && `${english(errors, 'error', 'errors')} — to be corrected before signing`,
      others > 0 && `${english(others, 'remark', 'remarks')} — the commission corrects or explains in writing`,
    ]
      .filter((part) => part !== false)
      .join('; ') + '.',
  severity: { error: 'Error', explain: 'To be explained', warning: 'Warning' },
  fields: 'Go to:',
  about: 'About:',
  blank: (n) => `${english(n, 'blank field', 'blank fields')} on this page`,
  blankHelp: 'A blank is not a zero. Type the number from the paper; if it is zero, type 0.',
};
