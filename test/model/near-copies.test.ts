import { describe, expect, it } from 'vitest'
import { quoteFrom } from '../../src/model/briefing.ts'
import { foldCopies } from '../../src/model/near-copies.ts'
import { articleOf } from '../articles.ts'
import { useArticles } from '../sample.ts'

const lay = useArticles()

const paper = (source: string, day: number, text: string): string =>
  `---\ntitle: Dam fails, says ${source}\nsource: ${source}\ndate: 2024-05-${String(day).padStart(2, '0')}\n---\n\n${text}\n`

const wire = (ending: string, dead = 42): string =>
  `The dam of Orvanne failed on Monday night after three weeks of rain. The flood killed ${dead} people in the valley. ` +
  `Mayor Ida Brandvik called for help from the capital. The road to Velm is closed, and two bridges are gone. ${ending}`

const endings = [
  'Rain goes on.',
  'More later.',
  'Call the desk.',
  'It is cold.',
  'A reader wrote in.',
  'End.',
]

/** Six papers that print one story of the wire, each with a last line of its own, and one paper of its own words. */
const copied = Object.fromEntries(
  endings.map((ending, at) => [`copy${at}.md`, paper(`Paper ${'ABCDEF'[at]}`, at + 1, wire(ending))]),
)
const own = paper(
  'Valley Post',
  9,
  'Engineers had warned of cracks. The flood of Orvanne killed 42 people in the valley, the rescue service counted.',
)

describe('Near copies', () => {
  it('are one citation, which says how many they are, and one source', async () => {
    const sample = await lay({ ...copied, 'own.md': own })
    const answer = await sample.briefing('/compare Orvanne flood')
    const deaths = answer.sections.flatMap(({ statements }) =>
      statements.filter(({ text }) => text.includes('42')),
    )
    expect(deaths).toHaveLength(1)
    const sources = answer.excerpts.filter(({ n }) => deaths[0]?.cites.includes(n))
    expect(sources.map(({ copies }) => copies).toSorted()).toEqual([5, undefined])
    expect(answer.articles).toBe(7)
    expect(answer.sources).toBe(2)
  })

  it.each([
    ['in digits', 'killed 42 people', 'killed 24 people', 2],
    ['in words', 'killed forty-two people', 'killed twenty-four people', 2],
    ['or the same in other words', 'killed 42 people', 'killed forty-two people', 1],
    ['or none', 'broke at night', 'broke by night', 1],
  ])('are each cited where they give other numbers %s', (_, one, other, cited) => {
    const excerpts = [one, other].map((text, at) =>
      quoteFrom(articleOf(`a${at}`, text, { family: 'dam' }), 0, text.length),
    )
    expect(foldCopies(excerpts, () => false)).toHaveLength(cited)
  })

  it('are cited where one of them gives another number', async () => {
    const sample = await lay({ ...copied, 'edited.md': paper('Paper G', 8, wire('Rain goes on.', 24)) })
    const answer = await sample.briefing('/summary Orvanne flood')
    expect(answer.conflicts.flatMap(({ values }) => values.map(({ value }) => value)).toSorted()).toEqual([
      '24 people',
      '42 people',
    ])
  })

  it('take one place in five of an answer', async () => {
    const sample = await lay({ ...copied, 'own.md': own })
    const answer = await sample.briefing('/summary Orvanne')
    for (const { statements } of answer.sections)
      for (const { cites } of statements) {
        const families = answer.excerpts.filter(({ n, file }) => cites.includes(n) && file.startsWith('copy'))
        expect(families.length).toBeLessThanOrEqual(1)
      }
  })
})
