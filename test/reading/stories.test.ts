import { describe, expect, it } from 'vitest'
import { showDate } from '../../src/language/show-date.ts'
import { readFindings } from '../../src/reading/findings.ts'
import { showQuantity } from '../../src/reading/quantities.ts'

/** Whole stories, each with all that is to be read in it and nothing else. */
const stories = [
  {
    about: 'the ferry',
    title: 'Ferry strikes pier in Halden Sound, 14 hurt',
    published: '2023-03-14',
    text: `At least 14 people were hurt, two of them badly, when the car ferry Sula Star struck the north pier of Marrow on Monday night. The ship carried 212 passengers and 38 crew, said its captain, Lena Ortqvist.

“We lost the rudder about 300 metres from the pier,” Ortqvist told reporters on Tuesday morning. “There was nothing left to steer with.”

Tomas Wiik, 61, the harbour master, said the pier would stay shut until at least 20 March. Repairs will cost between €2 million and €3 million, he added.

The Sula Star is 96 metres long and was built in 1988. It was last inspected three weeks ago. In May 2021 it ran aground near Tolm, and nobody was hurt then.

Nora Feld, a spokeswoman for Sound Lines, declined to comment. According to the coastguard, the wind blew at 70 km/h, far less than the ship is built for.`,
    people: [
      'Lena Ortqvist, captain',
      'Tomas Wiik, the harbour master',
      'Nora Feld, a spokeswoman for Sound Lines',
    ],
    amounts: [
      'at least 14 people',
      '212 passengers',
      '38 crew',
      'about 300 metres',
      'at least €2 million',
      'up to €3 million',
      '96 metres',
      '3 weeks',
      '70 km/h',
    ],
    days: [
      'Monday: 13 Mar 2023',
      'Tuesday: 14 Mar 2023',
      '20 March: 20 Mar 2023',
      '1988: 1988',
      'three weeks ago: 20–26 Feb 2023',
      'May 2021: May 2021',
    ],
    said: [
      'its captain: The ship carried 212 passengers and 38 crew',
      'Lena Ortqvist: We lost the rudder about 300 metres from the pier, … There was nothing left to steer with.',
      'Tomas Wiik: the pier would stay shut until at least 20 March.',
      'Tomas Wiik: Repairs will cost between €2 million and €3 million',
      'the coastguard: the wind blew at 70 km/h, far less than the ship is built for.',
    ],
    sanctions: [],
  },
  {
    about: 'the bank',
    title: 'Former Orlo Bank chief jailed for six years',
    published: '2022-11-03',
    text: `A court in Veltin sentenced Marek Dolan, the former chief executive of Orlo Bank, to six years in prison on Thursday for hiding losses of more than $410 million.

“You lied to your own board for 18 months,” Judge Ines Hartmann told him. He must also pay back 12.5 million francs.

Dolan, 54, has denied all of it since the trial began on 6 September. His lawyer, Peter Szabo, said he would appeal within 30 days.

“My client is being punished for the mistakes of others,” Szabo said outside the court.

Orlo Bank collapsed in October 2020, and its 85,000 savers got back only 60 percent of their money. About a third of its 1,200 staff found other work within a year, the finance ministry says.

Anna Dolan, his wife, who was a director of the bank from 2014 to 2018, was cleared.`,
    people: [
      'Marek Dolan, the former chief executive of Orlo Bank',
      'Ines Hartmann, Judge',
      'Peter Szabo, lawyer',
      'Anna Dolan',
    ],
    amounts: [
      '6 years',
      'more than $410 million',
      '18 months',
      '12.5 million francs',
      '30 days',
      '85,000 savers',
      '60%',
      '1,200 staff',
    ],
    days: [
      'Thursday: 3 Nov 2022',
      '6 September: 6 Sep 2022',
      'October 2020: Oct 2020',
      '2014: 2014',
      '2018: 2018',
    ],
    said: [
      'Ines Hartmann: You lied to your own board for 18 months,',
      'Peter Szabo: he would appeal within 30 days.',
      'Peter Szabo: My client is being punished for the mistakes of others,',
      'the finance ministry: About a third of its 1,200 staff found other work within a year',
    ],
    sanctions: [],
  },
  {
    about: 'the vote',
    title: 'Opposition wins in Tarvia as turnout hits 71%',
    published: '2024-05-20',
    text: `The opposition leader, Ilse Brandt, won Tarvia’s presidential election on Sunday with 53.2% of the vote, the electoral commission said. President Oskar Lund, who had ruled for 12 years, got 44.9%.

Turnout was 71 percent, up from 58 percent in 2018. Some 3.4 million people voted in 26 districts.

“Tonight a long winter ends,” Brandt told a crowd of thousands in the capital, Orsk. Ms Brandt, a former teacher, will take office on 1 July.

Lund conceded shortly before midnight. “The people have spoken and I have heard them,” he said.

Foreign Minister Jan Petrov said the result had surprised his whole party. Prime Minister Rosa Kline of neighbouring Belmar congratulated Ms Brandt and said that the two countries would reopen their border by the end of June.

The party of Mr Lund lost 40 of its 95 seats last year.`,
    people: [
      'Ilse Brandt, opposition leader, a former teacher',
      'Oskar Lund, President',
      'Jan Petrov, Foreign Minister',
      'Rosa Kline, Prime Minister',
    ],
    amounts: [
      '53.2%',
      '12 years',
      '44.9%',
      '71%',
      '58%',
      'some 3.4 million people',
      '26 districts',
      '40 seats',
      '95 seats',
    ],
    days: ['Sunday: 19 May 2024', '2018: 2018', '1 July: 1 Jul 2024', 'June: Jun 2024', 'last year: 2023'],
    said: [
      'the electoral commission: The opposition leader, Ilse Brandt, won Tarvia’s presidential election on Sunday with 53.2% of the vote',
      'Ilse Brandt: Tonight a long winter ends,',
      'Oskar Lund: The people have spoken and I have heard them,',
      'Jan Petrov: the result had surprised his whole party.',
      'Rosa Kline: the two countries would reopen their border by the end of June',
    ],
    sanctions: [],
  },
  {
    about: 'the ship owners',
    title: 'Norway and Canada blacklist tanker firm',
    published: '2024-02-09',
    text: `Norway and Canada on Friday imposed sanctions on Halmar Shipping, which they accuse of carrying Ostravian oil in breach of an embargo. The measures freeze assets worth $75 million and ban eleven tankers from Norwegian ports.

The European Union is considering similar steps, said Elena Rossi, the bloc’s foreign policy chief. Switzerland has ruled out sanctions for now.

“We have never carried a single barrel for Ostravia,” Halmar’s owner, Viktor Sorin, told the newspaper Bay Courier.

The United States sanctioned two of Sorin’s companies in December and lifted its sanctions on a third, Kestrel Air, last week. Ostravia exported 1.3 million barrels a day in January, a fifth less than a year earlier.

The Security Council will vote on a wider arms embargo on 15 February.`,
    people: ['Elena Rossi, the bloc’s foreign policy chief', 'Viktor Sorin, Halmar’s owner'],
    amounts: ['$75 million', '11 tankers', '1.3 million barrels'],
    days: [
      'Friday: 9 Feb 2024',
      'December: Dec 2023',
      'last week: 29 Jan – 4 Feb 2024',
      'January: Jan 2024',
      'a year earlier: 2023',
      '15 February: 15 Feb 2024',
    ],
    said: [
      'Elena Rossi: The European Union is considering similar steps',
      'Viktor Sorin: We have never carried a single barrel for Ostravia,',
    ],
    sanctions: [
      'imposed | Norway, Canada | Halmar Shipping',
      'evaded |  | ',
      'rejected |  | ',
      'imposed | United States | two of Sorin’s companies',
      'lifted | United States | Kestrel Air',
    ],
  },
  {
    about: 'the harvest',
    title: 'Drought cuts wheat harvest by a quarter',
    published: '2023-08-21',
    text: `Farmers in the Sarn valley expect to bring in 4.1 million tonnes of wheat this year, about 25% less than in 2022, the farm ministry said on Monday.

It has not rained for 74 days, and temperatures reached 41.5 degrees Celsius last Wednesday. The price of wheat rose by 8 percent in July to 310 dollars a tonne.

“I have farmed here for forty years and have never seen the river so low,” said Josef Adler, a farmer from Lower Sarn.

The government promised farmers 90 million crowns of help. Opposition lawmaker Petra Nowak said farmers needed at least twice as much before winter.

Scientists at the University of Veltin warned in June that such droughts could come every five years by 2050. Dr Amara Okafor, who led the study, urged the valley to plant less maize.`,
    people: [
      'Josef Adler, a farmer from Lower Sarn',
      'Petra Nowak, Opposition lawmaker',
      'Amara Okafor, led the study',
    ],
    amounts: [
      '4.1 million tonnes',
      'about 25%',
      '74 days',
      '41.5 degrees',
      '8%',
      '$310',
      '40 years',
      '90 million crowns',
      '5 years',
    ],
    days: [
      'this year: 2023',
      '2022: 2022',
      'Monday: 21 Aug 2023',
      'last Wednesday: 16 Aug 2023',
      'July: Jul 2023',
      'June: Jun 2023',
      '2050: 2050',
    ],
    said: [
      'the farm ministry: Farmers in the Sarn valley expect to bring in 4.1 million tonnes of wheat this year, about 25% less than in 2022',
      'Josef Adler: I have farmed here for forty years and have never seen the river so low,',
      'Petra Nowak: farmers needed at least twice as much before winter.',
      'Scientists at the University of Veltin: such droughts could come every five years by 2050.',
    ],
    sanctions: [],
  },
  {
    about: 'the takeover',
    title: 'Lumen to buy Corvid for $6.8bn',
    published: '2021-10-12',
    text: `Lumen Group said on Tuesday it had agreed to buy its rival Corvid Energy for $6.8 billion in cash and shares, the largest takeover of the year.

Holders of Corvid will get $23.40 for each share, 31% more than Monday’s closing price. The deal is expected to close in the first quarter of 2022.

“Together we will light five million homes,” Lumen’s chief executive, Grace Adeyemi, said in a statement. Corvid chairman Paul Renner will leave after 16 years.

Shares in Lumen fell 4.2% to $51.10. Corvid lost $220 million in the six months to June, compared with a profit of $35 million in the same months of 2020.

Regulators in three countries must approve the deal. Analyst Hana Sato of Fenwick Research said she expects them to ask for the sale of two plants.`,
    people: ['Grace Adeyemi, Lumen’s chief executive', 'Paul Renner, Corvid chairman', 'Hana Sato, Analyst'],
    amounts: [
      '$6.8 billion',
      '$23.40',
      '31%',
      '5 million homes',
      '16 years',
      '4.2%',
      '$51.10',
      '$220 million',
      '$35 million',
      '3 countries',
      '2 plants',
    ],
    days: ['Tuesday: 12 Oct 2021', 'Monday: 11 Oct 2021', '2022: 2022', 'June: Jun 2021', '2020: 2020'],
    said: [
      'Lumen Group: it had agreed to buy its rival Corvid Energy for $6.8 billion in cash and shares, the largest takeover of the year.',
      'Grace Adeyemi: Together we will light five million homes,',
      'Analyst Hana Sato of Fenwick Research: she expects them to ask for the sale of two plants.',
    ],
    sanctions: [],
  },
  {
    about: 'the fever',
    title: 'Fever outbreak in Lower Tolm spreads to third district',
    published: '2019-07-30',
    text: `The death toll from an outbreak of river fever in Lower Tolm rose to 57 on Tuesday, up from 43 a week ago, the health ministry said. More than 900 cases have been reported in three districts since mid-June.

Health Minister Samuel Obi said 120,000 doses of vaccine would arrive on Friday. “Nobody needs to be afraid, but everybody needs to be careful,” he said.

The aid group WaterBridge says only one in four villages has safe water. Its director, Marta Lindqvist, told the BBC that the true number of cases was probably three times as high.

Schools, which closed on July 8, will not open before September. An earlier outbreak, in 2011, killed 212 people.`,
    people: ['Samuel Obi, Health Minister', 'Marta Lindqvist, director'],
    amounts: ['more than 900 cases', '3 districts', '120,000 doses', '3 times', '212 people'],
    days: [
      'Tuesday: 30 Jul 2019',
      'a week ago: 22–28 Jul 2019',
      'June: Jun 2019',
      'Friday: 2 Aug 2019',
      'July 8: 8 Jul 2019',
      'September: Sep 2019',
      '2011: 2011',
    ],
    said: [
      'the health ministry: The death toll from an outbreak of river fever in Lower Tolm rose to 57 on Tuesday, up from 43 a week ago',
      'Samuel Obi: 120,000 doses of vaccine would arrive on Friday.',
      'Samuel Obi: Nobody needs to be afraid, but everybody needs to be careful,',
      'The aid group WaterBridge: only one in four villages has safe water.',
      'Marta Lindqvist: the true number of cases was probably three times as high.',
    ],
    sanctions: [],
  },
]

describe.each(stories)('Of the story of $about', ({ title, published, text, ...wanted }) => {
  const found = readFindings(text, title, { date: published, precision: 'day', from: 'json' })
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end)

  it('everybody is read, with the offices that it gives them', () => {
    expect(
      found.people.map(({ name, roles }) => [name, ...roles.map(({ role }) => role)].join(', ')),
    ).toEqual(wanted.people)
  })

  it('every amount is read', () => {
    expect(found.quantities.map(showQuantity)).toEqual(wanted.amounts)
  })

  it('every day is read, by the day on which it was written', () => {
    expect(found.dates.map((date) => `${words(date)}: ${showDate(date)}`)).toEqual(wanted.days)
  })

  it('all that is said is given to whoever says it', () => {
    expect(
      found.quotes.map(({ speaker, content }) => `${speaker}: ${content.map(words).join(' … ')}`),
    ).toEqual(wanted.said)
  })

  it('sanctions are read with who imposes them on whom', () => {
    expect(
      found.sanctions.map(({ standing, imposer, target }) =>
        [standing, imposer.text, target.text].join(' | '),
      ),
    ).toEqual(wanted.sanctions)
  })
})
