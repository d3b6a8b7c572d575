import '../../src-shared/sealed/without-eval.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { portableCrypto } from '../../src-shared/sealed/crypto/portable.ts';
import { createSession } from './session/session.ts';
import '../style/fonts.css';
import '../style/tokens.css';
import '../style/base.css';
import './licences.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const session = createSession({
  crypto: portableCrypto,
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  now: () => performance.now(),
});
createRoot(root).render(<App session={session} />);
