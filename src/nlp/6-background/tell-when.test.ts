import { describe, expect, it } from 'vitest';
import { tokenize } from '../1-text/tokenize.ts';
import { describeSentences } from '../5-summary/sentence-facts.ts';
import type { When } from '../report.ts';
import { tellWhen } from './tell-when.ts';

/** Wednesday, 16 January 2019. */
const DATE = '2019-01-16';

function brief({ from = '', to = '', precision }: When): string {
  if (precision === 'day') return from;
  if (precision === 'month') return from.slice(0, 7);
  return precision === 'year' ? from.slice(0, 4) : `${from}..${to}`;
}

/** When the sentence's event was, as the reader is told: a day, a month, a year, a span, or nothing. */
function whenOf(text: string): string {
  const [facts] = describeSentences({ text, date: DATE }, tokenize(text), [], []);
  const when = tellWhen(facts, DATE);
  return when ? brief(when) : '';
}

/** Sentences as they stand in news articles, with the time a careful reader would write beside them; written before the rules were mended for them. */
const CASES: readonly (readonly [sentence: string, when: string])[] = [
  // Days
  ['The chief accountant had been arrested in Lisbon on Dec. 1 at the request of the Spanish police.', '2018-12-01'],
  ['The dam burst on January 25, 2011, killing 41 people in the valley.', '2011-01-25'],
  ['On 30 November the regulator closed the second plant.', '2018-11-30'],
  ['The ferry went down on the night of 3 March 2014.', '2014-03-03'],
  ['Two guards were dismissed on Monday.', '2019-01-14'],
  ['Late on Tuesday the court had refused bail.', '2019-01-15'],
  ['Parliament rejected the plan last Thursday.', '2019-01-10'],
  ['A first tremor shook the town early on Friday.', '2019-01-11'],
  ['The mayor resigned yesterday.', '2019-01-15'],
  ['The two sides had met only five days ago.', '2019-01-11'],
  ['The bridge was closed ten days ago after an inspector found cracks.', '2019-01-06'],
  ['Voters had turned down the same proposal on Sept. 23.', '2018-09-23'],
  ['The treaty was signed on the 4th of April 1949.', '1949-04-04'],
  ['The towers fell on Sept. 11, 2001.', '2001-09-11'],
  ['The strike that began on 7 January has spread to four ports.', '2019-01-07'],
  ['Last night the crew of the trawler was brought ashore.', '2019-01-15'],
  ['The pilot was flown home on Christmas Day.', '2018-12-25'],
  ['The explosion on New Year’s Eve destroyed nine flats.', '2018-12-31'],
  ['He was released on December 14th.', '2018-12-14'],
  ['The company’s shares were suspended on Thursday, January 3.', '2019-01-03'],
  // Months
  ['The minister was dismissed in August over the contract.', '2018-08'],
  ['In May 2017 the same group attacked a convoy.', '2017-05'],
  ['Two more were sentenced last month.', '2018-12'],
  ['It had opened a plant in the valley last October.', '2018-10'],
  ['Three months ago the same union walked out.', '2018-10'],
  ['The bank was fined in Sept. 2016.', '2016-09'],
  ['By late November the price had fallen by half.', '2018-11'],
  ['Earlier this month the carrier cut 300 jobs.', '2019-01'],
  ['A court in Turin convicted him in early March.', '2018-03'],
  ['The March 2014 referendum was not recognised abroad.', '2014-03'],
  ['The army had taken the town at the end of July.', '2018-07'],
  ['She has led the party since June 2015.', '2015-06-01..'],
  ['Exports have been blocked since October.', '2018-10-01..'],
  ['It bought its rival in the month of February 2018.', '2018-02'],
  // Years
  ['The company was founded in 1987 by three engineers.', '1987'],
  ['He was first elected in 2010 and again in 2014.', '2010'],
  ['Last year the agency received 4,000 complaints.', '2018'],
  ['The trial had begun two years ago.', '2017'],
  ['A decade ago the lake covered twice the area.', '2009'],
  ['The 2008 crisis cost the city its largest employer.', '2008'],
  ['In early 2017 the group bought its rival.', '2017'],
  ['It was the worst accident since the 1986 fire at the same depot.', '1986'],
  ['A year earlier the museum had returned twelve bronzes.', '2018'],
  ['More than 20 years ago the mine was closed.', '1999'],
  ['The law was passed in the year 1998.', '1998'],
  ['The previous year the harvest had failed.', '2018'],
  ['Earlier this year the union called a strike.', '2019'],
  ['His 2011 conviction was overturned on appeal.', '2011'],
  ['The country joined the union in 2004, twelve years after the first request.', '2004'],
  // Spans
  ['For several years the firm had hidden its losses.', '..2019-01-16'],
  ['It has been many years that the two do not speak.', '..2019-01-16'],
  ['The sanctions have been in force since 2014.', '2014-01-01..'],
  ['Between 2001 and 2004 the army held the province.', '2001-01-01..2004-12-31'],
  ['The 2001-2004 war killed 9,000 people.', '2001-01-01..2004-12-31'],
  ['In the 1990s the yard built 40 ships a year.', '1990-01-01..1999-12-31'],
  ['Over the past two decades the glacier has lost a third of its ice.', '1999-01-01..2019-01-16'],
  ['In the past six months eleven miners have died.', '2018-07-20..2019-01-16'],
  ['Last summer a fire destroyed the archive.', '2018-06-01..2018-08-31'],
  ['In the spring of 2017 the two firms had agreed to merge.', '2017-03-01..2017-05-31'],
  ['Two weeks ago a similar train left the rails.', '2018-12-30..2019-01-05'],
  ['Last week the central bank raised its rate.', '2019-01-07..2019-01-13'],
  ['Some years ago the family sold the paper.', '..2018-01-16'],
  ['A few months ago the firm moved its seat to Dublin.', '2018-01-16..2018-12-17'],
  ['The strike earlier this week stopped all ferries.', '2019-01-14..2019-01-16'],
  ['The talks broke down over the weekend.', '2019-01-12..2019-01-13'],
  ['The regime fell in the late 1980s.', '1980-01-01..1989-12-31'],
  ['The province was under foreign rule from 1912 to 1947.', '1912-01-01..1947-12-31'],
  ['In the first half of 2018 sales fell by 8 percent.', '2018-01-01..2018-06-30'],
  ['Profit doubled in the third quarter of 2017.', '2017-07-01..2017-09-30'],
  ['The castle was built in the 14th century.', '1301-01-01..1400-12-31'],
  ['Four decades ago the river was dead.', '1974-01-01..1984-12-31'],
  ['For three years she had worked for the rival.', '2016-01-01..2019-01-16'],
  ['He led the club from March 2012 until May 2016.', '2012-03-01..2016-05-31'],
  ['In recent years the party has lost half its members.', '..2019-01-16'],
  // Of several times the one of the event
  ['The deal, signed in 2015, was to end on March 1.', '2015'],
  ['On Monday a judge had ruled that the 2016 vote was valid.', '2019-01-14'],
  ['The ministry said on Tuesday that the tanker had sunk on Jan. 6.', '2019-01-06'],
  ['Police said on Monday they had arrested two men in December.', '2018-12'],
  ['In 2012, after the flood of 2010, the town moved uphill.', '2012'],
  ['The firm, founded in 1951, went bankrupt last month.', '2018-12'],
  ['He told the court on Tuesday that he had left the country in 2013.', '2013'],
  // No time of an event that has been
  ['The plant is to close in 2025.', ''],
  ['The hearing is due on Jan. 29.', ''],
  ['The army and the police may march together.', ''],
  ['Analysts expect a further fall next year.', ''],
  ['The firm employs 1,900 people in Porto.', ''],
  ['The two countries share a long border.', ''],
  // Other ways of telling it
  ['The group had been banned in Norway in mid-2016.', '2016'],
  ['Half a century ago the valley was flooded for the dam.', '1964-01-01..1974-12-31'],
  ['Two and a half years ago the firm dismissed its founder.', '2016'],
  ['A fortnight ago the same engine caught fire in Oslo.', '2018-12-30..2019-01-05'],
  ['The clinic was closed in late 2018 after two patients died.', '2018'],
  ['Late last year the court threw out the case.', '2018'],
  ['Early last month the two presidents met in Vienna.', '2018-12'],
  ['The two sides signed a truce at the end of last year.', '2018'],
  ['It was raided for the first time in the spring.', '2018-03-01..2018-05-31'],
  ['The factory burned down in the early 1990s.', '1990-01-01..1999-12-31'],
  ['The archive has been closed since the 1970s.', '1970-01-01..'],
  ['The road has been blocked since Sunday.', '2019-01-13..'],
  ['Since last week the bridge has been guarded by soldiers.', '2019-01-07..'],
  ['Since last year nine journalists have been jailed.', '2018-01-01..'],
  ['For more than a decade the company hid the defect.', '2009-01-01..2019-01-16'],
  ['For decades the tribe was denied the right to vote.', '..2019-01-16'],
  ['For nearly 20 years the two governments had no contact.', '1999-01-01..2019-01-16'],
  ['Over the last five years the state has closed 60 schools.', '2014-01-01..2019-01-16'],
  ['In the last three months four ships have been seized.', '2018-10-18..2019-01-16'],
  ['Prices have doubled in the past year.', '2018-01-01..2019-01-16'],
  ['Over the last week three ferries have been cancelled.', '2019-01-09..2019-01-16'],
  ['Over the past ten days the river has risen by a metre.', '2019-01-06..2019-01-16'],
  ['In the last week of November the talks collapsed.', '2018-11'],
  ['For the past two weeks the road has been closed.', '2019-01-02..2019-01-16'],
  ['Over the past nine years the club has had 14 managers.', '2010-01-01..2019-01-16'],
  ['The worst crash in 30 years killed 72 people in January this year.', '2019-01'],
  ['It was the largest sale in the harbour for nine years.', ''],
  ['It was the first strike at the port in 20 years.', ''],
  ['The country joined the union in April last year.', '2018-04'],
  ['He had been dismissed on Nov. 3 last year.', '2018-11-03'],
  ['The mayor was re-elected in March of last year.', '2018-03'],
  ['The ceremony is to be held next Tuesday.', ''],
  ['Last year, in September, the two ministers signed a truce.', '2018-09'],
  ['The union called off its strike last year after talks in Porto on Oct. 4.', '2018-10-04'],
  ['In 2014 the ferry sank with 90 people on board, and on March 3, 2016, its owner was convicted.', '2014'],
  ['The sanctions have been in force since 2014 and were renewed on Monday.', '2014-01-01..'],
  ['The harbour was mined during the 1991-95 war.', '1991-01-01..1995-12-31'],
  ['Between 1998 and 2003 he worked for the ministry.', '1998-01-01..2003-12-31'],
  ['Throughout 2017 the plant discharged lead into the river.', '2017'],
  ['The rebels took the airport on Saturday night.', '2019-01-12'],
  ['Saturday’s attack was the third on the market.', '2019-01-12'],
  ['On the evening of Jan. 2 the crew lost contact.', '2019-01-02'],
  ['The senator’s November 2016 victory was narrow.', '2016-11'],
  ['He was arrested in Madrid on 12 Jan 2017.', '2017-01-12'],
  ['She was extradited on 2018-11-05.', '2018-11-05'],
  ['The tunnel was opened on Nov 5, 2015.', '2015-11-05'],
  ['The bank failed in September of 2008.', '2008-09'],
  ['It was sold in December for 30 million euros.', '2018-12'],
  ['On Sept 23 the council rejected the plan.', '2018-09-23'],
  ['Just days ago the airline had denied the report.', '2019-01-09..2019-01-15'],
  ['Weeks earlier the inspector had warned of cracks.', '2018-11-17..2019-01-09'],
  ['Several days ago two aid workers were kidnapped.', '2019-01-09..2019-01-15'],
  ['The village was destroyed in World War II.', '1939-01-01..1945-12-31'],
  ['The ship was sunk in the Second World War.', '1939-01-01..1945-12-31'],
  ['At the time, in 1999, nobody was charged.', '1999'],
  ['Back in 2005 the club nearly went bankrupt.', '2005'],
  ['The tax was abolished more than three decades ago.', '1984-01-01..1994-12-31'],
  ['This month the bank closed 40 branches.', '2019-01'],
  ['This week two more villages were evacuated.', '2019-01-14..2019-01-16'],
  ['Earlier on Wednesday the mayor had resigned.', '2019-01-16'],
  ['Earlier in the day the crew had reported smoke.', '2019-01-16'],
  ['Earlier in the week the ferry had run aground.', '2019-01-14..2019-01-16'],
  ['He was on the board from 1994 to 1998.', '1994-01-01..1998-12-31'],
  ['The dictator ruled from 1964 until 1985.', '1964-01-01..1985-12-31'],
  ['Over the Christmas holidays the computers were attacked.', '2018-12-24..2019-01-01'],
  ['In the fourth quarter of 2018 it lost 2 million customers.', '2018-10-01..2018-12-31'],
  ['The last eruption, in 1902, killed 30,000 people.', '1902'],
  ['Its predecessor was shut down in the autumn of 2014.', '2014-09-01..2014-11-30'],
  ['The agreement will run until 2030.', ''],
  ['She may be released in March 2020.', ''],
  ['The company has 300 shops in 12 countries.', ''],
  ['He will stand trial next month.', ''],
  ['A landmark 2014 ruling had forbidden the practice.', '2014'],
  ['The rule goes back to a 1996 law.', '1996'],
  ['In the 2016-17 season he scored 31 goals.', '2016-01-01..2017-12-31'],
  ['More than 1900 people lived in the camp.', ''],
];

const MUST = 0.97;

describe('tellWhen', () => {
  it(`is right in at least ${MUST * 100} of 100 of ${CASES.length} sentences`, () => {
    const wrong = CASES.filter(([text, when]) => whenOf(text) !== when).map(
      ([text, when]) => `${text} — told ${whenOf(text) || 'nothing'}, right is ${when || 'nothing'}`,
    );
    expect(CASES.length).toBeGreaterThanOrEqual(80);
    expect(wrong.slice(0, wrong.length / CASES.length > 1 - MUST ? undefined : 0)).toEqual([]);
  });
});
