/** The process beside Electron's main program. It ends with the program, however that ends. */
import { utilityProcess } from 'electron';
import type { Worker } from '../../demo/beside/program.ts';

/** @param script the built `demo-worker.mjs` */
export function startUtilityWorker(script: string, dir: string): Worker {
  const child = utilityProcess.fork(script, [dir], {
    serviceName: 'urna-demo',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    listen(news, ended) {
      child.on('message', news);
      child.on('exit', ended);
    },
    kill: () => void child.kill(),
  };
}
