import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect, followAddress } from './connect.ts';
import { attach, hear, refreshStatus, useWindow } from './state.ts';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const connection = await connect();
attach(connection.call);
// Before React listens: an address is no place in the window.
followAddress(
  () => useWindow.getState().link === 'open',
  () => void begin(),
);

/** Also after a new address was pasted in: this window is another one then. */
async function begin(): Promise<void> {
  await connection.listen(hear);
  await refreshStatus();
}

await begin();
createRoot(root).render(<App />);
