/** Things that must not be done side by side, each waiting for those of its name that were asked for before it. */
export type Turns = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Work that asks for a turn of its own name inside its turn would wait forever. */
export function createTurns(): Turns {
  const underWay = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const mine = (underWay.get(name) ?? Promise.resolve()).then(work, work);
    underWay.set(name, mine);
    try {
      return await mine;
    } finally {
      if (underWay.get(name) === mine) underWay.delete(name);
    }
  };
}
