/** What runs in the process that `node.ts` starts. */
import { type DemoNews } from './news.ts';
import { workBeside } from './work.ts';

// The program is gone, however it ended: nobody waits for this any more. A demo that is not whole is none.
process.on('disconnect', () => process.exit(1));
// A terminal sends these to all it runs; when this process ends is the program's business.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});

await workBeside(process.argv[2] ?? '', (news: DemoNews) => process.send?.(news));
process.disconnect();
