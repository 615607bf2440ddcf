import { expect, it } from 'vitest'
import { changesIn } from '../../../src/composing/comparing/changed.ts'
import { agreements, compareArticles, differences } from '../../../src/composing/comparing.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { cited, papersByDay } from '../../articles.ts'

/** Where papers, a day after one another, differ, where they agree, and what changed from one day to the next. */
function compared(papers: readonly string[]): readonly string[] {
  const readings = papersByDay(papers)
  const found = atOnce(compareArticles(readings))
  return [
    ...differences(found).map(
      ({ about, values }) =>
        `differ: ${about}: ${values.map(({ value, excerpts }) => `${value} ${cited(excerpts)}`).join(' / ')}`,
    ),
    ...agreements(found)
      .flat()
      .map(({ text, excerpts }) => `agree: ${text} ${cited(excerpts)}`),
    ...changesIn(readings).map(({ before, after }) => `changed: ${before.shown} → ${after.shown}`),
  ]
}

it.each<[told: readonly string[], shown: readonly string[]]>([
  [
    [
      'A fire in the harbour of Velm killed 31 people on Friday, the rescue service said.',
      'A fire in the harbour of Velm killed 13 people on Friday, the rescue service said.',
    ],
    [
      'differ: A fire in the harbour of Velm killed … people on Friday, the rescue service said: 31 people [a0] / 13 people [a1]',
      'agree: date for Velm: 31 May 2024 [a0,a1]',
    ],
  ],
  [
    [
      'A fire in the harbour of Velm killed 31 people on Friday, the rescue service said.',
      'A fire in the harbour of Velm killed 31 people on Friday, the rescue service said.',
    ],
    ['agree: number of people, Velm: 31 people [a0,a1]', 'agree: date for Velm: 31 May 2024 [a0,a1]'],
  ],
  [
    [
      'A fire in the harbour of Velm killed at least 30 people on Friday, the rescue service said.',
      'A fire in the harbour of Velm killed 31 people on Friday, the rescue service said.',
    ],
    [
      'agree: number of people, Velm: at least 30 people [a0]',
      'agree: number of people, Velm: 31 people [a1]',
      'agree: date for Velm: 31 May 2024 [a0,a1]',
    ],
  ],
  [
    [
      'A fire in the harbour of Velm killed at least 30 people on Friday, the rescue service said.',
      'A fire in the harbour of Velm killed 12 people on Friday, the rescue service said.',
    ],
    [
      'differ: A fire in the harbour of Velm killed … people on Friday, the rescue service said: at least 30 people [a0] / 12 people [a1]',
      'agree: date for Velm: 31 May 2024 [a0,a1]',
    ],
  ],
  [
    [
      'A fire in the harbour of Velm killed about 30 people on Friday, the rescue service said.',
      'A fire in the harbour of Velm killed 31 people on Friday, the rescue service said.',
    ],
    [
      'agree: number of people, Velm: about 30 people [a0]',
      'agree: number of people, Velm: 31 people [a1]',
      'agree: date for Velm: 31 May 2024 [a0,a1]',
    ],
  ],
  [
    [
      'A fire in the harbour of Velm killed 31 people on Friday, the rescue service said.',
      'A fire in the harbour of Velm killed 31 people on Friday, the rescue service said.',
      'A fire in the harbour of Velm killed 13 people on Friday, the rescue service said.',
    ],
    [
      'differ: A fire in the harbour of Velm killed … people on Friday, the rescue service said: 31 people [a0,a1] / 13 people [a2]',
      'agree: date for Velm: 31 May 2024 [a0,a1,a2]',
    ],
  ],
  [['The fire in Velm hurt 12 people on Friday.', 'The fire in Velm killed 31 people on Friday.'], []],
  [['The fire in Velm killed 31 people on Friday.', 'The flood in Orm killed 13 people on Friday.'], []],
  [['The fire in Velm killed 31 people in 2019.', 'The fire in Velm killed 13 people in 2021.'], []],
  [
    ['The new lock in Orm will cost €12 million.', 'The new lock in Orm will cost €15 million.'],
    ['differ: The new lock in Orm will cost …: €12 million [a0] / €15 million [a1]'],
  ],
  [['The new lock in Orm will cost €12 million.', 'The new lock in Orm will cost $15 million.'], []],
  [
    ['The new lock in Orm will open on 3 May 2025.', 'The new lock in Orm will open on 9 May 2025.'],
    ['differ: The new lock in Orm will open on …: 3 May 2025 [a0] / 9 May 2025 [a1]'],
  ],
  [
    ['The new lock in Orm will open in May 2025.', 'The new lock in Orm will open on 9 May 2025.'],
    ['agree: date for the new lock: May 2025 [a0]', 'agree: date for the new lock: 9 May 2025 [a1]'],
  ],
  [
    [
      'Asha Rao, 52, was named head of the Orm port on Monday.',
      'Asha Rao, 54, was named head of the Orm port on Monday.',
    ],
    [
      'differ: Asha Rao, …, was named head of the Orm port on Monday: 52 [a0] / 54 [a1]',
      'agree: date for the Orm port: 27 May 2024 [a0,a1]',
    ],
  ],
  [
    [
      'Asha Rao was named head of the Orm port on Monday.',
      'Ida Marr was named head of the Orm port on Monday.',
    ],
    ['differ: … was named head of the Orm port on Monday: Asha Rao [a0] / Ida Marr [a1]'],
  ],
  [
    ['The Sula is 96 metres long.', 'The Sula is 90 metres long.'],
    ['differ: The Sula is … metres long: 96 metres [a0] / 90 metres [a1]'],
  ],
  [
    ['The Sula carried 212 passengers and 38 crew.', 'The Sula carried 200 passengers and 38 crew.'],
    [
      'differ: The Sula carried … passengers and 38 crew: 212 passengers [a0] / 200 passengers [a1]',
      'agree: number of crew: 38 crew [a0,a1]',
    ],
  ],
  [
    ['The vote in Orm was won by 20 votes to 12.', 'The vote in Orm was won by 20 votes to 14.'],
    [
      'differ: The vote in Orm was won by …: 20 votes to 12 [a0] / 20 votes to 14 [a1]',
      'agree: number of vote: 20 votes [a0,a1]',
    ],
  ],
  [
    ['The ministry said the lock was safe.', 'The ministry said the lock was not safe.'],
    ['differ: The ministry said the lock … safe: was safe [a0] / was not safe [a1]'],
  ],
  [
    ['Police arrested three men over the theft in Orm.', 'Police arrested two men over the theft in Orm.'],
    ['differ: Police arrested … men over the theft in Orm: 3 men [a0] / 2 men [a1]'],
  ],
  [
    ['Unemployment in Orm rose to 5.4 percent in May.', 'Unemployment in Orm rose to 5.6 percent in May.'],
    [
      'differ: Unemployment in Orm rose to … in May: 5.4% [a0] / 5.6% [a1]',
      'agree: date for Orm rose: May 2024 [a0,a1]',
    ],
  ],
  [
    ['Unemployment in Orm rose to 5.4 percent in May.', 'Unemployment in Orm fell to 5.4 percent in May.'],
    [
      'differ: Unemployment in Orm … to 5.4 percent in May: rose [a0] / fell [a1]',
      'agree: date for percent: May 2024 [a0,a1]',
    ],
  ],
  [
    ['Unemployment in Orm rose by 5.4 percent in May.', 'Unemployment in Orm rose to 5.6 percent in May.'],
    [
      'differ: Unemployment in Orm rose by … in May: 5.4% [a0] / 5.6% [a1]',
      'agree: date for Orm rose: May 2024 [a0,a1]',
      'changed: 5.4% → 5.6%',
    ],
  ],
  [
    ['The yard in Orm sold five ships to Norway.', 'The yard in Orm sold five ships to Japan.'],
    [
      'differ: The yard in Orm sold five ships to …: Norway [a0] / Japan [a1]',
      'agree: number of ships: 5 ships [a0,a1]',
    ],
  ],
  [
    ['The yard in Orm sold five ships to Norway.', 'The yard in Orm sold seven ships to Norway.'],
    ['differ: The yard in Orm sold … ships to Norway: 5 ships [a0] / 7 ships [a1]'],
  ],
  [
    [
      'Asha Rao said five ships were sold by the yard in Orm.',
      'Ida Marr said seven ships were sold by the yard in Orm.',
    ],
    ['differ: Asha Rao said … ships were sold by the yard in Orm: 5 ships [a0] / 7 ships [a1]'],
  ],
  [
    ['The lock in Orm was built in 1931.', 'The lock in Orm was built in 1935.'],
    ['differ: The lock in Orm was built in …: 1931 [a0] / 1935 [a1]'],
  ],
  [['The first lock in Orm cost 5 million crowns.', 'The second lock in Orm cost 9 million crowns.'], []],
  [
    [
      'As of Monday 31 people had died in the fire in Velm.',
      'As of Tuesday 33 people had died in the fire in Velm.',
    ],
    ['changed: 31 people → 33 people'],
  ],
])('Nearly the same words differ by what stands in one place: %j', (papers, shown) =>
  expect(compared(papers)).toEqual(shown),
)

it.each<[told: readonly string[], shown: readonly string[]]>([
  [
    [
      'The ferry Sula sank off Tallow on Monday with 212 people on board.',
      'There were 250 people on board when the Sula went down off Tallow on Monday.',
    ],
    ['differ: number of people: 212 people [a0] / 250 people [a1]'],
  ],
  [
    [
      'The ferry Sula sank off Tallow on Monday with 212 people on board.',
      'The Sula, which sank off Tallow on Tuesday, had 212 people on board.',
    ],
    [
      'differ: The ferry Sula sank off Tallow on … with 212 people on board: 27 May 2024 [a0] / 28 May 2024 [a1]',
      'agree: number of people, Sula sank: 212 people [a0,a1]',
    ],
  ],
  [
    [
      'The ferry Sula sank off Tallow. Its captain, Lena Ortqvist, 52, was saved.',
      'Captain Lena Ortqvist, 54, survived when the Sula sank off Tallow.',
    ],
    ['differ: Its captain, Lena Ortqvist, …, was saved: 52 [a0] / 54 [a1]'],
  ],
  [
    [
      'The council of Orm bought nine buses for 4 million crowns in May.',
      'Orm paid 5 million crowns in May for nine new buses, the council said.',
    ],
    [
      'differ: The council of Orm bought nine buses for … crowns in May: 4 million crowns [a0] / 5 million crowns [a1]',
      'agree: number of buses: 9 buses [a0,a1]',
    ],
  ],
  [
    [
      'The council of Orm bought nine buses for 4 million crowns in May.',
      'Orm’s council spent 4 million crowns on eleven buses in May.',
    ],
    [
      'differ: The council of Orm bought … buses for 4 million crowns in May: 9 buses [a0] / 11 buses [a1]',
      'agree: number of crowns: 4 million crowns [a0,a1]',
    ],
  ],
  [
    [
      'Rain closed the pass at Tolm for three days last week.',
      'The Tolm pass was shut for five days last week because of rain.',
    ],
    ['differ: Rain closed the pass at Tolm for … days last week: 3 days [a0] / 5 days [a1]'],
  ],
  [
    ['Rain closed the pass at Tolm on 3 May.', 'On 4 May the pass at Tolm was closed by rain.'],
    ['differ: Rain closed the pass at Tolm on …: 3 May 2024 [a0] / 4 May 2024 [a1]'],
  ],
  [
    [
      'Turnout in the Orm vote was 61 percent, the clerk said.',
      'The clerk put turnout in the Orm vote at 64 percent.',
    ],
    ['differ: Turnout in the Orm vote was …, the clerk said: 61% [a0] / 64% [a1]'],
  ],
  [
    ['Asha Rao won the Orm vote.', 'Ida Marr won the vote in Orm.'],
    ['differ: … won the Orm vote: Asha Rao [a0] / Ida Marr [a1]'],
  ],
  [
    [
      'The bridge in Orm is 96 metres long and was built in 1931.',
      'Built in 1935, the Orm bridge is 90 metres long.',
    ],
    ['differ: The bridge in Orm is … metres long and was built in 1931: 96 metres [a0] / 90 metres [a1]'],
  ],
  [
    [
      'The bank of Orm raised its rate to 4.5 percent on Thursday.',
      'On Thursday the bank of Orm raised its rate by half a point to 4.75 percent.',
    ],
    [
      'differ: The bank of Orm raised its rate to … on Thursday: 4.5% [a0] / 4.75% [a1]',
      'agree: date for Orm: 30 May 2024 [a0,a1]',
    ],
  ],
  [
    [
      'Profit at Velmar fell to €12 million in 2023.',
      'Velmar’s profit in 2023 was €21 million, down from €30 million.',
    ],
    ['differ: Profit at Velmar fell to … in 2023: €12 million [a0] / €21 million [a1]'],
  ],
  [
    [
      'Velmar will cut 400 jobs in Orm, it said on Monday.',
      'Velmar plans to cut 600 jobs in Orm.',
      'The union said Velmar will cut 400 jobs in Orm.',
    ],
    ['differ: Velmar will cut … jobs in Orm, it said on Monday: 400 jobs [a0,a2] / 600 jobs [a1]'],
  ],
  [
    [
      'The fire in the Tolm forest has burned 300 hectares, officials said on Monday.',
      'The Tolm forest fire has now burned 900 hectares, officials said on Wednesday.',
    ],
    [
      'differ: The fire in the Tolm forest has burned … hectares, officials said on Monday: 300 hectares [a0] / 900 hectares [a1]',
    ],
  ],
  [
    [
      'The ministry confirmed that the lock would open in May.',
      'The ministry denied that the lock would open in May.',
    ],
    ['differ: The ministry … that the lock would open in May: confirmed [a0] / denied [a1]'],
  ],
  [
    ['It was 31 degrees in Orm on Sunday.', 'In Orm the heat reached 35 degrees on Sunday.'],
    ['differ: It was … degrees in Orm on Sunday: 31 degrees [a0] / 35 degrees [a1]'],
  ],
])('What is told in other words differs by its values: %j', (papers, shown) =>
  expect(compared(papers)).toEqual(shown),
)

it.each<[told: readonly string[], shown: readonly string[]]>([
  [
    ['The lock in Orm is 12 metres deep.', 'The lock in Orm is about 12 metres deep.'],
    [
      'agree: number of metres, metres deep: 12 metres [a0]',
      'agree: number of metres, metres deep: about 12 metres [a1]',
    ],
  ],
  [
    [
      'The lock in Orm is 12 metres deep.',
      'The lock in Orm is 12 metres deep.',
      'The lock in Orm is 9 metres deep.',
    ],
    ['differ: The lock in Orm is … metres deep: 12 metres [a0,a1] / 9 metres [a2]'],
  ],
  [
    ['Police in Orm seized 40 kg of salt on Monday.', 'Police in Orm seized 400 kg of salt on Monday.'],
    [
      'differ: Police in Orm seized … kg of salt on Monday: 40 kilograms [a0] / 400 kilograms [a1]',
      'agree: date for Orm: 27 May 2024 [a0,a1]',
    ],
  ],
  [
    ['More than 40 people were hurt in the Orm crash.', 'At least 50 people were hurt in the Orm crash.'],
    [
      'agree: number of people, Orm crash: more than 40 people [a0]',
      'agree: number of people, Orm crash: at least 50 people [a1]',
    ],
  ],
  [
    ['Up to 40 people were hurt in the Orm crash.', '55 people were hurt in the Orm crash.'],
    ['differ: … people were hurt in the Orm crash: up to 40 people [a0] / 55 people [a1]'],
  ],
  [
    ['Nearly 40 people were hurt in the Orm crash.', 'In the Orm crash 39 people were hurt.'],
    [
      'agree: number of people, Orm crash: nearly 40 people [a0]',
      'agree: number of people, Orm crash: 39 people [a1]',
    ],
  ],
  [
    [
      'Asha Rao was elected mayor of Orm with 4,120 votes.',
      'Asha Rao was elected mayor of Orm with 4,210 votes.',
    ],
    ['differ: Asha Rao was elected mayor of Orm with … votes: 4,120 votes [a0] / 4,210 votes [a1]'],
  ],
  [
    ['The board of Velmar met in Oslo on Monday.', 'The board of Velmar met in Tallow on Monday.'],
    [
      'differ: The board of Velmar met in … on Monday: Oslo [a0] / Tallow [a1]',
      'agree: date for Velmar met: 27 May 2024 [a0,a1]',
    ],
  ],
  [
    ['The board of Velmar is led by Asha Rao.', 'The board of Velmar is led by Nils Aune.'],
    ['differ: The board of Velmar is led by …: Asha Rao [a0] / Nils Aune [a1]'],
  ],
  [
    ['Velmar named Asha Rao its head.', 'Velmar named Nils Aune its head.'],
    ['differ: Velmar named … its head: Asha Rao [a0] / Nils Aune [a1]'],
  ],
  [
    ['The Orm museum opened in May 1931.', 'The Orm museum opened in June 1931.'],
    ['differ: The Orm museum opened in …: May 1931 [a0] / Jun 1931 [a1]'],
  ],
  [
    ['The Orm museum opened in 1931.', 'The Orm museum opened in May 1931.'],
    ['agree: date for Orm museum: 1931 [a0]', 'agree: date for Orm museum: May 1931 [a1]'],
  ],
  [
    [
      'The price of salt in Orm rose by 5 percent in May.',
      'The price of salt in Orm fell by 5 percent in May.',
    ],
    [
      'differ: The price of salt in Orm … by 5 percent in May: rose [a0] / fell [a1]',
      'agree: date for percent: May 2024 [a0,a1]',
    ],
  ],
  [
    [
      'The price of salt in Orm rose from 4 to 5 crowns.',
      'The price of salt in Orm rose from 4 to 6 crowns.',
    ],
    [
      'differ: The price of salt in Orm rose from 4 to … crowns: 5 crowns [a0] / 6 crowns [a1]',
      'agree: number of crowns: 4 crowns [a0,a1]',
    ],
  ],
  [
    ['The suspect was arrested in Orm.', 'The suspect was not arrested in Orm.'],
    ['differ: The suspect … arrested in Orm: was arrested [a0] / was not arrested [a1]'],
  ],
  [['The mine in Tolm employs 900 people.', 'The mine in Tolm employed 700 people in 2010.'], []],
  [
    ['The quake in Tolm had a magnitude of 6.1.', 'The quake in Tolm had a magnitude of 6.4.'],
    ['differ: The quake in Tolm had a magnitude of …: 6.1 [a0] / 6.4 [a1]'],
  ],
  [
    ['The quake in Tolm struck at a depth of 10 km.', 'The quake in Tolm struck at a depth of 35 km.'],
    ['differ: The quake in Tolm struck at a depth of … km: 10 kilometres [a0] / 35 kilometres [a1]'],
  ],
  [
    ['Norway beat Japan 3-1 in Orm.', 'Norway beat Japan 3-2 in Orm.'],
    ['differ: Norway beat Japan … in Orm: 3-1 [a0] / 3-2 [a1]'],
  ],
  [['Orm’s budget for 2024 is 40 million crowns.', 'Orm’s budget for 2025 is 45 million crowns.'], []],
  [
    ['Orm’s budget for 2024 is 40 million crowns.', 'Orm’s budget for 2024 is 45 million crowns.'],
    [
      'differ: Orm’s budget for 2024 is … crowns: 40 million crowns [a0] / 45 million crowns [a1]',
      'agree: date for crowns: 2024 [a0,a1]',
    ],
  ],
  [['The first of the two trains carried 40 people.', 'The second of the two trains carried 60 people.'], []],
  [
    ['The tower in Orm has 30 floors.', 'The Orm tower has 32 floors.', 'The tower of Orm has 30 floors.'],
    ['differ: The tower in Orm has … floors: 30 floors [a0,a2] / 32 floors [a1]'],
  ],
])('Amounts, days and names differ or fit as they are bounded: %j', (papers, shown) =>
  expect(compared(papers)).toEqual(shown),
)
