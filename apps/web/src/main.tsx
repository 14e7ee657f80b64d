import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import { App } from './app.js';
import { preferences } from './shell/preferences.js';
import { SignIn } from './sign-in/sign-in.js';
import { startSpeaking } from './words/speak.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const signIn = new SignIn(location.origin, sessionStorage);
await startSpeaking(preferences().language);
const back = await signIn.start(new URL(location.href)).catch(() => undefined);
if (back !== undefined) history.replaceState(null, '', back);
createRoot(root).render(
  <StrictMode>
    <App signIn={signIn} />
  </StrictMode>,
);
