import { mayorLine } from '../../../../src-shared/results/lines.ts';
import { ok } from '../../../../src-shared/result.ts';
import { command } from '../options.ts';
import { answerLines } from './answer.ts';

const usage = `
usage: urna mayor [FILE…|-]

The mayor's outcome. Reads JSON Lines (stdin where no FILE is named) and prints one line for each, in order.
  in   {"id":"a","round":1,"candidates":[{"id":"1","votes":594},…],"precincts":[…],"lots":[]}
       {"id":"b","single":{"for":2043,"against":3095}}
  out  {"id":"a","outcome":"elected","elected":"1"}, "runoff", "not-elected" or "lot-required"
A line that cannot be read (an empty one, too) gives {"id":…,"error":{"code":…,"message":…}}, or "line":n for "id".
Exit 1 where a line was refused.
`;

export default command(usage, {}, ({ positionals }, io) =>
  answerLines(positionals, io, (input) => {
    const decided = mayorLine(input);
    return decided.ok ? ok({ value: decided.value, bad: false }) : decided;
  }),
);
