import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../browsers/find.ts';
import { bundle } from '../lib/bundle.ts';
import { type PageSource, readStoredPage } from './stored-page.ts';

/** Longest time for one page, in ms. */
const TIMEOUT = 30_000;
/** Pages open at a time. */
const AT_ONCE = 3;

export type PageResult<T> =
  | { readonly source: PageSource; readonly reading: T }
  | { readonly source: PageSource; readonly error: string };

/** What is run in every page: a module that is bundled, and an expression of what it sets globally, whose value is plain JSON. */
export interface PageScript {
  readonly entry: URL;
  readonly expression: string;
}

/**
 * Opens pages in one headless Chromium and runs a script in an isolated world of each, as a content script is. Files are served at their own addresses with
 * the network blocked and their scripts off; addresses are fetched as they are.
 * @param onResult told of each page in the order given
 */
export async function readPages<T>(
  sources: readonly PageSource[],
  script: PageScript,
  onResult: (result: PageResult<T>) => void,
): Promise<void> {
  const code = `${await bundle(script.entry)}\nPromise.resolve(${script.expression}).then(JSON.stringify)`;
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium', message => console.error(message)),
  });
  const results = new Map<number, PageResult<T>>();
  let next = 0;
  let told = 0;
  const tell = () => {
    for (let result = results.get(told); result !== undefined; result = results.get(told)) {
      results.delete(told++);
      onResult(result);
    }
  };
  const work = async () => {
    while (next < sources.length) {
      const index = next++;
      const source = sources[index];
      // A context a page: a page that crashes takes no other with it.
      const context = await browser.newContext({
        javaScriptEnabled: true,
        viewport: { width: 1280, height: 900 },
        serviceWorkers: 'block',
      });
      try {
        results.set(index, { source, reading: (await withTimeout(readPage(context, source, code))) as T });
      } catch (error) {
        results.set(index, { source, error: inWords(error) });
      }
      await context.close().catch(() => undefined);
      tell();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, sources.length) }, work));
  } finally {
    await browser.close();
  }
}

async function readPage(context: BrowserContext, source: PageSource, code: string): Promise<unknown> {
  const page = await context.newPage();
  if (source.path !== undefined) await serveStored(page, source);
  await page.goto(source.url, { waitUntil: 'domcontentloaded', timeout: TIMEOUT });
  const session = await context.newCDPSession(page);
  return evaluateIsolated(session, code);
}

/** Answers the page's address with the file and refuses everything else. */
async function serveStored(page: Page, source: PageSource): Promise<void> {
  const body = await readStoredPage(source);
  if (body.length === 0) throw new Error('the file is empty');
  const headers = {
    'content-type': `text/html${source.encoding ? `; charset=${source.encoding}` : ''}`,
    // Off: scripts and everything that would come from elsewhere.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  };
  let served = false;
  await page.route('**/*', route => {
    if (served || !route.request().isNavigationRequest()) return route.abort();
    served = true;
    return route.fulfill({ status: 200, headers, body });
  });
}

/** Evaluates in a world of its own, as a content script's is: the page's globals are out of reach. */
async function evaluateIsolated(session: CDPSession, code: string): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'backstory',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: code,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(result.value);
}

function withTimeout<T>(job: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${TIMEOUT / 1000} s`)), TIMEOUT);
  });
  return Promise.race([job, timeout]).finally(() => clearTimeout(timer));
}

/** An error in one line, in words where it is one that people make. */
function inWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'a folder, not a page';
  return message.split('\n')[0];
}
