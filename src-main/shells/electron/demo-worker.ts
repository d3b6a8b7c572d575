/** What runs in the process that `demo.ts` starts. */
import { workBeside } from '../../demo/beside/work.ts';

const { parentPort } = process as NodeJS.Process & { readonly parentPort: { postMessage(message: unknown): void } };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between two processes has no origin
await workBeside(process.argv.at(-1) ?? '', (news) => parentPort.postMessage(news));
process.exit();
