import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callings } from '../../src/composing/standings/naming.ts'
import { standings } from '../../src/composing/standings.ts'
import { atOnce } from '../../src/model/steps.ts'
import { articleOf, readingOf } from '../articles.ts'

/** Words by which a judge of its own knows each imposer; the product's table is not asked. */
const imposers: Readonly<Record<string, RegExp>> = {
  'the United States': /United States|Washington/,
  Washington: /United States|Washington/,
  Japan: /Japan/,
  'the European Union': /European Union/,
  Canada: /Canada/,
}
const shownAs: Readonly<Record<string, string>> = {
  'the United States': 'United States',
  Washington: 'United States',
  Japan: 'Japan',
  'the European Union': 'European Union',
  Canada: 'Canada',
}
const targets = ['Belarus', 'the Dravin Bank', 'Velm Shipping', 'Anselm Roth', 'Syria']
const frames = [
  (by: string, on: string, year: number) => `In ${year} ${by} imposed sanctions on ${on} over the raid.`,
  (by: string, on: string) => `${by.replace(/^the/, 'The')} has lifted its sanctions on ${on}.`,
  (by: string, on: string) => `${on.replace(/^the/, 'The')} was blacklisted by ${by} for selling oil.`,
  (by: string, on: string) => `${by.replace(/^the/, 'The')} could impose sanctions on ${on}.`,
  (by: string, on: string) => `A senator called on ${by} to impose sanctions on ${on}.`,
] as const

/** A text as an article by itself, with what reading finds in it. */
const lay = (text: string, at: number) => readingOf(articleOf(`a${at}`, text, { title: 'News' }))

const sentence = fc
  .tuple(
    fc.constantFrom(...frames),
    fc.constantFrom(...Object.keys(imposers)),
    fc.constantFrom(...targets),
    fc.integer({ min: 2011, max: 2019 }),
  )
  .map(([frame, by, on, year]) => frame(by, on, year))

it('Whatever is said of sanctions, each excerpt that is cited bears out every part of it', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (lines) => {
      const readings = lines.map(lay)
      const { sections } = atOnce(standings(readings, ''))
      for (const { text, excerpts, fields = [] } of sections.flatMap(({ statements }) => statements))
        for (const { quote } of excerpts) {
          for (const [typed, name] of Object.entries(shownAs))
            if (text.includes(`by ${name}`) || text.includes(`by the ${name}`))
              expect(quote).toMatch(imposers[typed] ?? /^$/)
          for (const { part, text: said } of fields)
            if (part === 'target' || part === 'date') expect(quote).toContain(said)
        }
    }),
    { numRuns: 150 },
  )
})

it('One act hides no other: every sentence of several is cited', () => {
  const lines = [
    'In 2014 the European Union imposed sanctions on Belarus.',
    'In 2018 Japan imposed sanctions on Anselm Roth, a banker.',
  ]
  const readings = lines.map(lay)
  const told = atOnce(standings(readings, '')).sections.flatMap(({ statements }) =>
    statements.map(({ text }) => text),
  )
  expect(told).toEqual(['On Belarus, 2014, by the European Union', 'On Anselm Roth, 2018, by Japan'])
})

it('Sanctions on a country’s own people and banks are on it, others are none on it', () => {
  const readings = [
    lay(
      'In 2018 Japan imposed sanctions on Russian bankers. In 2019 Japan imposed sanctions on Oman. Cuba slept.',
      0,
    ),
  ]
  const told = (topic: string) => {
    const { sections, elsewhere } = atOnce(standings(readings, topic))
    return [sections, elsewhere].map((list) => list.map(({ heading }) => heading))
  }
  expect(told('Russia')).toEqual([['Imposed'], ['Imposed elsewhere']])
  expect(told('Cuba')).toEqual([[], ['Imposed, none on Cuba']])
  expect(told('Fiji')).toEqual([[], []])
})

it('says nothing of a sentence that breaks off at the end of its article', () => {
  const before = 'The harbour was calm, and the boats stayed in for the day. '.repeat(8)
  const broken = lay(`${before}Canada imposed sanctions on Velm Shipping over the ra`, 1)
  expect(atOnce(standings([broken], '')).sections).toEqual([])
  const whole = lay(`${before}Canada imposed sanctions on Velm Shipping over the raid.`, 2)
  expect(atOnce(standings([whole], '')).sections).toHaveLength(1)
})

it('What is told of others is near where the article names who is asked about, and a state has to do with it', () => {
  const texts = [
    'Canada imposed sanctions on Belarus over the raid. Oman said nothing.',
    'Japan imposed sanctions on Syria over the raid.',
    'The studios blacklisted Ann Orr. She had sung in Oman.',
  ]
  const { sections, elsewhere } = atOnce(standings(texts.map(lay), 'Oman'))
  expect(sections).toEqual([])
  expect(elsewhere.flatMap(({ statements }) => statements.map(({ text }) => text))).toEqual([
    'On Belarus, by Canada, for the raid',
  ])
})

it('Two articles on sanctions that nobody is told to impose on a country differ in nothing', () => {
  const differ = (one: string, two: string) =>
    atOnce(standings([lay(one, 0), lay(two, 1)], '')).conflicts.length
  expect(
    differ(
      'Sanctions were imposed on Russia over the raid.',
      'Sanctions could be imposed on Russia over the raid.',
    ),
  ).toBe(0)
  expect(
    differ(
      'Sanctions were imposed on Velm Shipping by Japan.',
      'Japan could impose sanctions on Velm Shipping over the raid.',
    ),
  ).toBe(1)
})

it('A court has its article, and a president named by his country is one', () => {
  const told = (text: string) =>
    atOnce(standings([lay(text, 0)], '')).sections.map(({ statements }) => statements[0]?.text)
  expect(told('The United States imposed sanctions on the International Criminal Court.')).toEqual([
    'On the International Criminal Court, by the United States',
  ])
  expect(told('It came after sanctions against Belarus’s president, Alexander Lukashenko.')).toEqual([
    'On Belarus’s president Alexander Lukashenko',
  ])
})

it.each([
  ['Canada and its allies seek new U.N. sanctions on Oman.', 'On Oman, to be imposed by the United Nations'],
  ['Japan imposed sanctions on Monday.', 'No target named, by Japan'],
  [
    'Japan will sanction Oman’s shipping firms and tycoons.',
    'On Oman’s shipping firms and tycoons, by Japan',
  ],
  [
    'Canada imposed sanctions on Omani officials and banking institutions.',
    'On Omani officials and banking institutions, by Canada',
  ],
  [
    'Canada imposed sanctions on Oman’s oil exports and its financial system over the raid.',
    'On Oman’s oil exports and its financial system, by Canada, for the raid',
  ],
  [
    'Canada imposed sanctions on Viktor Salo, his friends and his two sons.',
    'On Viktor Salo, his friends and his two sons, by Canada',
  ],
  ['Canada imposed sanctions on Oman and its traders left the harbour.', 'On Oman, by Canada'],
  ['Canada imposed sanctions on Oman and companies left.', 'On Oman, by Canada'],
  ['The envoy came from Oman. Japan imposed sanctions on Monday.', 'Target not told plainly, by Japan'],
])('Of “%s” it is told who would impose, and whether a target is named at all', (text, expected) =>
  expect(
    atOnce(standings([lay(text, 0)], '')).sections.flatMap(({ statements }) =>
      statements.map((one) => one.text),
    ),
  ).toEqual([expected]),
)

it('One sanction is told once, whatever offices stand before a name and whether or not the year is told', () => {
  const texts = [
    'Canada imposed sanctions on the harbour owner Viktor Salo over the raid.',
    'In 2021 Canada imposed sanctions on the Tallow FC chairman Viktor Salo.',
    'Viktor Salo fled. Canada imposed sanctions on Salo.',
  ]
  const told = (lines: readonly string[]) =>
    atOnce(standings(lines.map(lay), '')).sections.flatMap(({ statements }) =>
      statements.map(({ text, excerpts }) => `${text} (${excerpts.length})`),
    )
  expect(told(texts)).toEqual(['On Salo, by Canada (3)'])
  expect(
    told(['Canada imposed sanctions on Viktor Salo.', 'Canada imposed sanctions on Anna Salo.']),
  ).toHaveLength(2)
  expect(told(['Japan imposed sanctions on North Korea.', 'Japan imposed sanctions on Korea.'])).toHaveLength(
    2,
  )
  expect(
    told(['In 2019 Japan imposed sanctions on Oman.', 'In 2021 Japan imposed sanctions on Oman.']),
  ).toHaveLength(2)
})

it.each([
  ['Brussels', ['Brussels', 'European Union', 'EU']],
  ['London', ['London', 'United Kingdom', 'UK']],
  ['the Kremlin', ['the Kremlin', 'Russia']],
  ['Velm Shipping', ['Velm Shipping']],
  ['Russian oil', ['Russian oil']],
])('Articles are looked for by what else they may call %s', (topic, names) =>
  expect(callings(topic)).toEqual(names),
)

it('A last name alone is of whom the article calls by that name, where it names nobody else so', () => {
  const told = (text: string) => atOnce(standings([lay(text, 0)], 'Viktor Salo')).sections.length
  expect(told('The dealer Viktor Salo fled. Switzerland froze the assets of Salo.')).toBe(1)
  expect(told('The dealer Victor Salo fled. Switzerland froze the assets of Salo.')).toBe(1)
  expect(told('The dealer Anna Salo and Viktor Orr fled. Switzerland froze the assets of Salo.')).toBe(0)
  expect(told('Viktor Salo and Anna Salo fled. Switzerland froze the assets of Salo.')).toBe(0)
})

it('A law is told by its name, its year and whose it is, and is on nobody', () => {
  const text = 'The Magnitsky Act, a law of 2012, lets the United States sanction Russian officials.'
  const { sections } = atOnce(standings([lay(text, 0)], ''))
  expect(sections.map(({ heading, statements }) => [heading, ...statements.map((one) => one.text)])).toEqual([
    ['The law', 'Magnitsky Act (2012), United States'],
  ])
})

it('Sanctions on whom an article gives an office of a country are on that, where a sentence has the name alone', () => {
  const readings = [
    lay('The Venezuelan president, Aldo Maas, flew to Ghent on Friday. Maas is under heavy US sanctions.', 0),
    lay('The US envoy to Venezuela, Nora Finch, slept. Finch was sanctioned by Russia in 2019.', 1),
  ]
  const { sections } = atOnce(standings(readings, 'Venezuela'))
  expect(sections.flatMap(({ statements }) => statements.map(({ text }) => text))).toEqual([
    'On Maas, by the United States',
  ])
})

it('A country’s adjective before sanctions imposes none in an article that tells of sanctions on it', () => {
  const readings = [
    lay(
      'The United States may lift its sanctions on Japan. “I hope that we can lift these Japanese trade sanctions,” the president said.',
      0,
    ),
    lay('The Swiss minister hopes to lift Japanese trade sanctions soon.', 1),
  ]
  const { sections } = atOnce(standings(readings, 'Japan'))
  const told = sections.flatMap(({ statements }) =>
    statements.map(({ text, excerpts }) => `${text}: ${excerpts.map(({ article }) => article.id).join()}`),
  )
  expect(told.filter((one) => one.includes('a0'))).toEqual(['On Japan, “lift”, by the United States: a0'])
})

it('Where little is read of a topic, what other articles say of it stands beside it in their own words', () => {
  const readings = [
    lay('In 2018 Japan imposed sanctions on Oman.', 0),
    lay('Congress enacted the comprehensive Omani sanctions bill in autumn.', 1),
    lay('The envoy to Oman said that Cuba was under US sanctions.', 2),
    lay('Will Oman suffer from the sanctions?', 3),
    lay('Fish is sold in Oman, where nobody speaks of it, and the sanctions slept.', 4),
  ]
  const { sections, beside } = atOnce(standings(readings, 'Oman'))
  expect(sections).toHaveLength(1)
  expect(beside.map(({ article }) => article.id)).toEqual(['a1'])
})

it('Goods go by the words that mean the same, and a name by its own', () => {
  const text = 'On Monday Norway unveiled export controls that ban Omani firms from buying advanced chips.'
  const { sections, beside } = atOnce(standings([lay(text, 0)], 'semiconductors'))
  expect(sections.length + beside.length).toBeGreaterThan(0)
  expect(callings('semiconductors')).toContain('chips')
  expect(callings('Chip Carver')).toEqual(['Chip Carver'])
})

it('Where a sentence tells more than by whom and on whom, it stands behind them', () => {
  const long = 'Japan imposed sanctions on Oman while its premier sat at dinner with the envoy of Norway.'
  const told = (text: string) =>
    atOnce(standings([lay(text, 0)], 'Oman')).sections.flatMap(({ statements }) =>
      statements.map((one) => one.text),
    )
  expect(told(long)).toEqual([`On Oman, by Japan: ${long}`])
  expect(told('Japan imposed sanctions on Oman.')).toEqual(['On Oman, by Japan'])
  const his =
    'The premier Nils Aune is on a mission. Since the raid in March, he has imposed sanctions on Oman and sent his envoys to dinner.'
  expect(told(his)).toEqual([`On Oman: ${his}`])
})
