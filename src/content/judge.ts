/** When a page is looked at again, in ms after the first look: bodies rendered by scripts arrive late. Then it is left alone. */
const SECOND_LOOKS = [600, 2000, 5000];

let latest = 0;

/**
 * Judges the page now and, where it is not an article yet, a few times more. A newer call ends the older one.
 * @returns whether the page became an article; false where the signal aborted or a newer look began
 */
export async function judgeWhenSettled(isArticle: () => boolean, signal: AbortSignal): Promise<boolean> {
  const mine = ++latest;
  let waited = 0;
  for (const after of [0, ...SECOND_LOOKS]) {
    await pause(after - waited);
    waited = after;
    if (signal.aborted || mine !== latest) return false;
    if (isArticle()) return true;
  }
  return false;
}

const pause = (ms: number) => (ms > 0 ? new Promise(resolve => setTimeout(resolve, ms)) : undefined);
