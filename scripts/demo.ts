// `npm run demo`: plays the demo election into the folder `demo/` of the checkout, or where `--out` says.
const args = process.argv.slice(2);
const out = args.some((arg) => arg === '--out' || arg.startsWith('--out=')) ? [] : ['--out', 'demo'];
process.argv.splice(2, args.length, 'demo', ...out, ...args);
await import('../src-main/shells/cli/main.ts');
