/** Work side by side: scrypt and the disk wait outside of JavaScript's one thread. */

/** Runs `work` for every item, at most `lanes` at a time; results in the order of the items. The first throw ends all. */
export async function inLanes<T, R>(items: readonly T[], lanes: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const lane = async () => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
