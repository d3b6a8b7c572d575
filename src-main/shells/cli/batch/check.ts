import { checkLine } from '../../../../src-shared/forms/line.ts';
import { ok } from '../../../../src-shared/result.ts';
import { shippedForms } from '../../../exchange/forms.ts';
import { command } from '../options.ts';
import { answerLines } from './answer.ts';

const usage = `
usage: urna check [FILE…|-]

Findings of draft protocols. Reads JSON Lines (stdin where no FILE is named) and prints one line for each, in order.
  in   {"id":"a","form":"2024/mayor","values":{…},"results":{…},"remarks":{…},"context":{…}}
  out  {"id":"a","findings":[{"rule":"T15","severity":"error","fields":["boxBallots",…]}]}
A line that cannot be read (an empty one, too) gives {"id":…,"error":{"code":…,"message":…}}, or "line":n for "id".
Exit 1 where a line was refused or has a finding of severity error.
`;

export default command(usage, {}, ({ positionals }, io) => {
  const forms = shippedForms();
  return answerLines(positionals, io, (input) => {
    const checked = checkLine(input, forms);
    if (!checked.ok) return checked;
    return ok({ value: checked.value, bad: checked.value.findings.some(({ severity }) => severity === 'error') });
  });
});
