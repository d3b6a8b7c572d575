import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect, followAddress } from './connect.ts';
import { attach, refreshStatus, useWindow } from './state.ts';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// Before React listens: an address is no place in the window.
followAddress(
  () => useWindow.getState().link === 'open',
  () => void refreshStatus(),
);
attach(await connect());
await refreshStatus();
createRoot(root).render(<App />);
