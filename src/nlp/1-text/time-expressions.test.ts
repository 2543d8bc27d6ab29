import { describe, expect, it } from 'vitest';
import { findTimes } from './time-expressions.ts';

/** Wednesday, 16 January 2019. */
const DATE = '2019-01-16';

const brief = (text: string, date?: string) =>
  findTimes(text, 0, text.length, date).map(({ from = '', to = '', precision }) => {
    if (precision === 'day') return from;
    if (precision === 'month') return from.slice(0, 7);
    return precision === 'year' ? from.slice(0, 4) : `${from}..${to}`;
  });

describe('findTimes', () => {
  it.each([
    ['She was arrested on Dec. 1.', ['2018-12-01']],
    ['She was arrested on December 1, 2018.', ['2018-12-01']],
    ['She was arrested on 1 December 2018.', ['2018-12-01']],
    ['The vote on 5 January failed.', ['2019-01-05']],
    ['On January 5 the vote failed.', ['2019-01-05']],
    ['On 30 November the vote failed.', ['2018-11-30']],
    ['The vote is due on Jan. 29.', ['2019-01-29']],
    ['In 2018 it was banned.', ['2018']],
    ['Since 2014 it has been banned.', ['2014-01-01..']],
    ['It was founded in 1987.', ['1987']],
    ['It was banned in August 2018.', ['2018-08']],
    ['It was banned in August.', ['2018-08']],
    ['It was banned in January.', ['2019-01']],
    ['It has been banned since August.', ['2018-08-01..']],
    ['It has been banned since August 2017.', ['2017-08-01..']],
    ['Last December it fell.', ['2018-12']],
    ['Last January it fell.', ['2018-01']],
    ['On Tuesday he spoke.', ['2019-01-15']],
    ['He spoke Wednesday.', ['2019-01-16']],
    ['He spoke on Thursday.', ['2019-01-10']],
    ['Last Wednesday he spoke.', ['2019-01-09']],
    ['Yesterday he spoke.', ['2019-01-15']],
    ['It fell on Christmas Eve.', ['2018-12-24']],
    ["It fell on New Year's Eve.", ['2018-12-31']],
    ['It fell between March and May 2017.', ['2017-03-01..2017-05-31']],
    ['It fell between 2011 and 2013.', ['2011-01-01..2013-12-31']],
    ['It fell in the first half of 2016.', ['2016-01-01..2016-06-30']],
    ['It fell in the spring of 2016.', ['2016-03-01..2016-05-31']],
    ['It fell in mid-2016.', ['2016']],
    ['It fell two fortnights ago.', ['2018-12-16..2018-12-22']],
    ['It fell a year and a half ago.', ['2017']],
    ['It has fallen since Monday.', ['2019-01-14..']],
    ['A landmark 2014 ruling stands.', ['2014']],
    ['Last week he spoke.', ['2019-01-07..2019-01-13']],
    ['Last month he spoke.', ['2018-12']],
    ['Last year he spoke.', ['2018']],
    ['Earlier this month he spoke.', ['2019-01']],
    ['Earlier this year he spoke.', ['2019']],
    ['Earlier this week he spoke.', ['2019-01-14..2019-01-16']],
    ['Two years ago it failed.', ['2017']],
    ['A year ago it failed.', ['2018']],
    ['Three months ago it failed.', ['2018-10']],
    ['It failed 10 days ago.', ['2019-01-06']],
    ['It failed a week ago.', ['2019-01-06..2019-01-12']],
    ['It failed more than 20 years ago.', ['1999']],
    ['Several years ago it failed.', ['..2018-01-16']],
    ['A few months ago it failed.', ['2018-01-16..2018-12-17']],
    ['Years ago it failed.', ['..2019-01-16']],
    ['For several years it failed.', ['..2019-01-16']],
    ['It has been many years.', ['..2019-01-16']],
    ['For three years it failed.', ['2016-01-01..2019-01-16']],
    ['Over the past two decades it grew.', ['1999-01-01..2019-01-16']],
    ['In the past six months it grew.', ['2018-07-20..2019-01-16']],
    ['In the 1990s it grew.', ['1990-01-01..1999-12-31']],
    ['In the late 1980s it grew.', ['1980-01-01..1989-12-31']],
    ['In early 2017 it grew.', ['2017']],
    ['In mid-2017 it grew.', ['2017']],
    ['Between 2001 and 2004 it grew.', ['2001-01-01..2004-12-31']],
    ['From 2001 to 2004 it grew.', ['2001-01-01..2004-12-31']],
    ['The 2001–2004 war ended.', ['2001-01-01..2004-12-31']],
    ['In the spring of 2017 it grew.', ['2017-03-01..2017-05-31']],
    ['Last summer it grew.', ['2018-06-01..2018-08-31']],
    ['Last winter it grew.', ['2018-12-01..2019-02-28']],
    ['It opened in May.', ['2018-05']],
    ['It opened on May 3.', ['2018-05-03']],
    ['It opened in Sept. 2016.', ['2016-09']],
    ['The March 2014 vote failed.', ['2014-03']],
    ['It failed on 11 September 2001.', ['2001-09-11']],
    ['It failed on Sept. 11, 2001, and in 2008.', ['2001-09-11', '2008']],
    ['The law followed the Sept. 11 attacks.', ['2001-09-11']],
    ['It was signed on February 29, 2016.', ['2016-02-29']],
    ['Before 2010 it was small.', ['2010']],
    ['By late November it had failed.', ['2018-11']],
    ['Four decades ago it failed.', ['1974-01-01..1984-12-31']],
    ['Two weeks earlier it failed.', ['2018-12-30..2019-01-05']],
    ['The decision came on the 1st of June.', ['2018-06-01']],
    ['It was the year of 1789.', ['1789']],
    ['This year it failed.', ['2019']],
    ['It fell last Friday and on Monday.', ['2019-01-11', '2019-01-14']],
    ['Prices rose in 2017, 2018.', ['2017']],
  ])('%s', (text, expected) => {
    expect(brief(text, DATE)).toEqual(expected);
  });

  it.each([
    'It may rain.',
    'They march on.',
    'An august body met.',
    'It cost 2000 dollars.',
    'Flight 1549 landed.',
    'Room 1984 is empty.',
    'On February 30, 2016, nothing happened.',
    'The sun rose.',
    'He sat down.',
  ])('finds no time in: %s', text => {
    expect(brief(text, DATE)).toEqual([]);
  });

  it.each([
    ['In 2018 it was banned.', ['2018']],
    ['On December 1, 2018, it was banned.', ['2018-12-01']],
    ['On Tuesday it was banned.', []],
    ['Last month it was banned.', []],
    ['Two years ago it was banned.', []],
  ])('without the article’s day: %s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('gives the words as evidence, with offsets into the whole text', () => {
    const text = 'First. Then, in May 2017, it fell.';
    expect(findTimes(text, 7, text.length, undefined)).toEqual([
      { from: '2017-05-01', to: '2017-05-31', precision: 'month', evidence: { start: 16, end: 24, text: 'May 2017' } },
    ]);
  });

  it('stops at what no sentence of prose names', () => {
    expect(brief('in 2018 and '.repeat(60))).toHaveLength(50);
  });
});
