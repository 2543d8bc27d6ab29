import { render } from 'preact';
import { openDocument } from '../ui/open-document.ts';
import { App } from './App.tsx';
import { findStart } from './start.ts';
import './popup.css';

openDocument(async () => {
  const start = await findStart();
  return root => render(<App {...start} />, root);
});
