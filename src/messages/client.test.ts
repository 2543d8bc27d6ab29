import { beforeEach, describe, expect, it, vi } from 'vitest';

const runtime = { id: 'us' as string | undefined, sendMessage: vi.fn() };
vi.mock('../platform/browser.ts', () => ({ browser: { runtime } }));
const { callBackground, isOrphaned } = await import('./client.ts');

const stopped = new Error('the message channel closed before a response was received');
const answer = { ok: true, value: null };

beforeEach(() => {
  runtime.id = 'us';
  runtime.sendMessage.mockReset();
});

describe('callBackground', () => {
  it.each([
    ['rejects', () => Promise.reject(stopped)],
    ['gives null (Chrome)', () => Promise.resolve(null)],
    ['gives undefined (Firefox)', () => Promise.resolve(undefined)],
  ])('calls again where a stopped background %s', async (_how, lost) => {
    runtime.sendMessage.mockImplementationOnce(lost).mockImplementationOnce(lost).mockResolvedValueOnce(answer);
    expect(await callBackground('page.load', {})).toEqual(answer);
    expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  });

  it('says that the answer is lost after the last try', async () => {
    runtime.sendMessage.mockRejectedValue(stopped);
    expect(await callBackground('page.load', {})).toMatchObject({ ok: false, code: 'lost' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  });

  it('does not call again what was answered, be it by an error', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: false, code: 'engine' });
    expect(await callBackground('page.load', {})).toEqual({ ok: false, code: 'engine' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('tells a script whose extension was updated under it', async () => {
    runtime.id = undefined;
    runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await callBackground('page.load', {})).toEqual({ ok: false, code: 'gone' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
    expect(isOrphaned()).toBe(true);
  });
});
