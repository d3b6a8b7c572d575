/** D'Hondt over 10,000 constituencies against what everybody writes first: all quotients, sorted. */
import allocateCommand from '../../src-main/shells/cli/batch/allocate.ts';
import { allocate } from '../../src-shared/results/allocate.ts';
import { type DhondtInput } from '../../src-shared/results/schemas.ts';
import { compared, heldMegabytes, inTurn, measured, repeated, type Figures } from './measure.ts';

const CONSTITUENCIES = 10_000;

/** Deterministic, and like Polish councils: 5 to 15 seats, 3 to 10 lists, some below the threshold. */
function constituency(n: number): DhondtInput & { threshold: { percent: number } } {
  let state = n * 2_654_435_761;
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
  const lists = Array.from({ length: 3 + next(8) }, (_, at) => ({ id: `${at + 1}`, votes: 50 + next(9_000) }));
  return { id: `${n}`, method: 'dhondt', seats: 5 + next(11), threshold: { percent: 5 }, lists };
}

function allocatePlainly({ seats, lists, threshold: { percent } }: ReturnType<typeof constituency>) {
  const total = lists.reduce((sum, list) => sum + list.votes, 0);
  const quotients: { id: string; quotient: number }[] = [];
  for (const { id, votes } of lists)
    if (votes * 100 >= percent * total)
      for (let divisor = 1; divisor <= seats; divisor++) quotients.push({ id, quotient: votes / divisor });
  quotients.sort((a, b) => b.quotient - a.quotient);
  const won: Record<string, number> = {};
  for (const { id } of lists) won[id] = 0;
  for (const { id } of quotients.slice(0, seats)) won[id]! += 1;
  return won;
}

export async function benchAllocate(rounds = 7): Promise<Figures> {
  const inputs = Array.from({ length: CONSTITUENCIES }, (_, n) => constituency(n));
  for (const input of inputs.slice(0, 1_000)) {
    const ours = allocate(input);
    const seats = ours.status === 'decided' && 'seats' in ours ? ours.seats : undefined;
    if (seats && JSON.stringify(seats) !== JSON.stringify(allocatePlainly(input)))
      throw new Error(`${input.id} differs`);
  }
  const times = await inTurn(
    rounds,
    repeated(2, () => inputs.forEach((input) => allocate(input))),
    repeated(2, () => inputs.forEach(allocatePlainly)),
  );
  return compared(`allocate ${CONSTITUENCIES} constituencies`, 1, times, 2);
}

/** What the command holds after 10,000 lines more than after 1,000. */
export async function benchAllocateMemory(): Promise<Figures> {
  let before = 0;
  async function* lines() {
    for (let n = 0; n < CONSTITUENCIES; n++) {
      if (n === 1_000) before = heldMegabytes();
      yield Buffer.from(`${JSON.stringify(constituency(n))}\n`);
    }
  }
  await allocateCommand([], {
    stdin: lines(),
    out: { closed: false, write: async () => {} },
    note: () => {},
    progress: () => {},
    clock: () => '2029-04-09T01:00:00+02:00',
  });
  return measured('memory kept by 9000 more of them', 'MB', 1, Math.max(0, heldMegabytes() - before));
}

if (import.meta.main) console.log(await benchAllocate(), await benchAllocateMemory());
