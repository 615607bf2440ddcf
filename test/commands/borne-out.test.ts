import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unborne } from '../eval/judge.ts'
import { openSample, type Sample, useArticles } from '../sample.ts'

/** What is asked about one name or thing. */
const asked = (topic: string): readonly string[] => [
  `/who ${topic}`,
  `/summary ${topic}`,
  `/timeline ${topic}`,
  `/compare ${topic}`,
  `/sanctions ${topic}`,
  `/ask What is known of ${topic}?`,
  `/ask When was ${topic}?`,
]

describe('Whatever a command says stands in each excerpt that it cites, by a judge of its own', () => {
  let sample: Sample
  beforeAll(async () => {
    sample = await openSample()
  })
  afterAll(() => sample.close())

  it.each(['', 'S-400', 'Lavrov', 'India', 'Turkey', 'CAATSA', 'rifles', 'Putin', 'agreements', 'trade'])(
    'over the sample articles, of “%s”',
    async (topic) => {
      for (const line of topic === ''
        ? ['/who', '/summary', '/timeline', '/compare', '/sanctions']
        : asked(topic))
        expect([line, ...unborne(await sample.bot.answer({ text: line }))]).toEqual([line])
    },
  )
})

const person = fc.constantFrom('Orla Venn', 'Nils Aune', 'Petra Solberg', 'Ruben Aalto')
const state = fc.constantFrom('Norway', 'Oman', 'Chile', 'the European Union')
const firm = fc.constantFrom('Velm Shipping', 'Marnic Steel', 'the Dravin Bank')
const day = fc.integer({ min: 1, max: 28 })
const count = fc.integer({ min: 2, max: 900 })

/** What a newsroom may file: the same events told by several, with other numbers, days, names and denials. */
const sentence = fc.oneof(
  fc
    .tuple(state, firm, day)
    .map(([who, whom, on]) => `On ${on} March 2024 ${who} imposed sanctions on ${whom}.`),
  fc.tuple(state, firm).map(([who, whom]) => `${who} never imposed sanctions on ${whom}.`),
  fc.tuple(state, firm).map(([who, whom]) => `${who} may lift its sanctions on ${whom} over the strike.`),
  fc.tuple(firm, count).map(([who, n]) => `${who} dismissed ${n} workers at its yard in Hamre.`),
  fc.tuple(person, firm).map(([who, of]) => `${who}, the director of ${of}, resigned.`),
  fc.tuple(person, firm).map(([who, of]) => `${who} said that ${of} would not close the yard in Hamre.`),
  fc
    .tuple(person, day)
    .map(([who, on]) => `${who} arrived in Hamre on ${on} March 2024 for talks on the yard.`),
  fc.tuple(person, count).map(([who, n]) => `“The yard has ${n} workers,” said ${who}.`),
  fc
    .tuple(state, count)
    .map(([who, n]) => `${who} signed ${n} agreements with the yard in Hamre in March 2024.`),
)
const stories = fc.array(fc.array(sentence, { minLength: 2, maxLength: 4 }), { minLength: 3, maxLength: 6 })

describe('Whatever a command says of made-up articles', () => {
  const lay = useArticles()
  const runs = Number(process.env.PROPERTY_RUNS ?? 3)

  it('stands in each excerpt that it cites', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (texts) => {
        const articles = texts.map((sentences, at) => [
          `${at}.md`,
          `---\ntitle: The yard in Hamre ${at}\ndate: 2024-04-0${at + 1}\nsource: Paper ${at}\n---\n\n${sentences.join(' ')}\n`,
        ])
        const desk = await lay(Object.fromEntries(articles))
        for (const topic of ['Hamre', 'Velm Shipping', 'Orla Venn'])
          for (const line of asked(topic))
            expect([line, ...unborne(await desk.bot.answer({ text: line }))]).toEqual([line])
      }),
      { numRuns: runs },
    )
  })
})
