import { digitWords, largestInWords, numberWords } from '../../../src-shared/language/polish/number-words.ts';
import { fail } from '../../../src-shared/result.ts';
import { report, type ExitCode } from './io.ts';
import { command, misuse } from './options.ts';

const usage = `
usage: urna words [--json] N…

Polish number words as they are read on the telephone: digit by digit, then the number (0–999 999).
`;

export default command(usage, { json: { type: 'boolean' } }, async ({ values, positionals }, io) => {
  if (positionals.length === 0) return misuse('Name at least one number.');
  let exit: ExitCode = 0;
  for (const given of positionals) {
    const n = /^\d{1,15}$/.test(given) ? Number(given) : Infinity;
    if (n > largestInWords) {
      exit = report(
        io,
        fail('bad-number', `Only whole numbers from 0 to ${largestInWords} are read in words.`, given).error,
      );
      continue;
    }
    const [digits, words] = [digitWords(n), numberWords(n)];
    await io.out.write(
      values.json === true ? `${JSON.stringify({ n, digits, words })}\n` : `${n}: ${digits}; ${words}\n`,
    );
  }
  return exit;
});
