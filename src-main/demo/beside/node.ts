/** The process beside a program that Node runs. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type Worker } from './program.ts';

export function startNodeWorker(dir: string): Worker {
  const child = fork(join(import.meta.dirname, 'node-worker.ts'), [dir], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    listen(news, ended) {
      child.on('message', news);
      child.on('exit', ended);
      // it never began
      child.on('error', ended);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
