import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './connect.ts';
import { attach, refreshStatus } from './state.ts';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

attach(await connect());
await refreshStatus();
createRoot(root).render(<App />);
