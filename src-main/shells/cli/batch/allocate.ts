import { allocateLine } from '../../../../src-shared/results/lines.ts';
import { ok } from '../../../../src-shared/result.ts';
import { command } from '../options.ts';
import { answerLines } from './answer.ts';

const usage = `
usage: urna allocate [FILE…|-]

Council seats, by D'Hondt over lists or by plurality over candidates. Reads JSON Lines (stdin where no FILE is named)
and prints one line for each, in order.
  in   {"id":"x","method":"dhondt","seats":6,"threshold":{"percent":5,"totals":{…}},"lists":[…],"precincts":[…],"lots":[]}
  out  {"id":"x","status":"decided","seats":{"13":2,…},"steps":[…],"unfilled":0}, or "status":"lot-required"
A line that cannot be read (an empty one, too) gives {"id":…,"error":{"code":…,"message":…}}, or "line":n for "id".
Exit 1 where a line was refused.
`;

export default command(usage, {}, ({ positionals }, io) =>
  answerLines(positionals, io, (input) => {
    const allocated = allocateLine(input);
    return allocated.ok ? ok({ value: allocated.value, bad: false }) : allocated;
  }),
);
