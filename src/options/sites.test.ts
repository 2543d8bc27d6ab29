import { describe, expect, it } from 'vitest';
import { readSites } from './sites.ts';

describe('readSites', () => {
  it.each([
    ['', []],
    ['news.example\n\n www.paper.example ', ['news.example', 'www.paper.example']],
    ['https://News.Example/a/b?c', ['news.example']],
    ['*.news.example', ['*.news.example']],
    ['bücher.example', ['xn--bcher-kva.example']],
    ['a.example\na.example', ['a.example']],
    ['localhost', ['localhost']],
  ])('%j', (text, sites) => {
    expect(readSites(text)).toEqual({ sites });
  });

  it.each(['two words', 'http://', '*', 'a..b', '<script>'])('refuses %j', line => {
    expect(readSites(`ok.example\n${line}`)).toEqual({ bad: line });
  });
});
