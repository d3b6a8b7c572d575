// Electron's own default application opens the program whose folder it is given. The Electron that tests use where the
// shipped one cannot be had comes without; this stands in for it, and loads the native module that was compiled for it,
// in the program and in what the program runs beside itself: the one it ships with asks for a newer Node-API.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const load = process.dlopen.bind(process);
process.dlopen = (module, file, ...flags) =>
  load(module, file.includes('better-sqlite3') ? join(process.resourcesPath, 'better_sqlite3.node') : file, ...flags);

// `fork` below names this file, then the one that is meant, then what that one is given.
const beside = process.type === 'utility';
await import(pathToFileURL(beside ? process.argv[2] : await program()).href);

async function program() {
  const { app, utilityProcess } = await import('electron');
  const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
  const { name, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setAppPath(folder);
  app.setName(name);
  app.setVersion(version);
  const fork = utilityProcess.fork.bind(utilityProcess);
  utilityProcess.fork = (script, args, options) => fork(import.meta.filename, [script, ...args], options);
  return join(folder, main);
}
