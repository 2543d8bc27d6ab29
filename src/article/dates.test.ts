import { describe, expect, it } from 'vitest';
import { dayInAddress, findDay, readDate } from './dates.ts';

describe('readDate', () => {
  it.each([
    ['2024-03-06T07:40:00+01:00', '2024-03-06T07:40:00+01:00'],
    ['2024-03-06T07:40:00.123Z', '2024-03-06T07:40:00+00:00'],
    ['2024-03-06 07:40:00 UTC', '2024-03-06T07:40:00+00:00'],
    ['2024-03-06T07:40+0100', '2024-03-06T07:40:00+01:00'],
    ['2024-03-06', '2024-03-06'],
    ['20240306', '2024-03-06'],
    ['2024/03/06', '2024-03-06'],
    ['Wed, 06 Mar 2024 07:40:00 GMT', '2024-03-06T07:40:00+00:00'],
    ['0001-01-01T00:00:00Z', ''],
    ['2024-13-06', ''],
    ['yesterday', ''],
    ['', ''],
  ])('%s', (text, date) => expect(readDate(text)).toBe(date));
});

describe('findDay', () => {
  it.each([
    ['Published 18 November 2019 at noon', '2019-11-18'],
    ['Nov. 8, 2019 8:03 am ET', '2019-11-08'],
    ['18.11.2019, 20.15 Uhr', '2019-11-18'],
    ['3rd March 2024', '2024-03-03'],
    ['jueves, 09 enero 2014 10:21', '2014-01-09'],
    ['5 de dezembro de 2022', '2022-12-05'],
    ['Publié le 30 août 2024', '2024-08-30'],
    ['5. März 2024', '2024-03-05'],
    ['更新时间 2012年12月10日, 10:41', '2012-12-10'],
    ['입력 2019.11.20 10:41', '2019-11-20'],
    ['Submitted on Mon, 2019-01-21 13:49', '2019-01-21'],
    ['version 10.2.3', ''],
    ['an hour ago', ''],
  ])('%s', (text, date) => expect(findDay(text)).toBe(date));
});

describe('dayInAddress', () => {
  it.each([
    ['/2019/11/18/story', '2019-11-18'],
    ['/stories/2019/nov/8/story', '2019-11-08'],
    ['/story/2019-11-18/name', '2019-11-18'],
    ['/tuft-cells-20191115/', '2019-11-15'],
    ['/article/20191399', ''],
    ['/2019/11/story', ''],
  ])('%s', (path, date) => expect(dayInAddress(path)).toBe(date));
});
