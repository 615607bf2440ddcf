import { describe, expect, it } from 'vitest'
import { differing, useArticles } from '../../sample.ts'

const lay = useArticles()

/** The differences that `/compare` shows over articles of several papers, all of one day but where a day stands first. */
async function differences(...articles: readonly string[]) {
  const sample = await lay(
    Object.fromEntries(
      articles.map((text, at) => {
        const [, day = '14', told = text] = /^(\d\d): (.*)$/.exec(text) ?? []
        const head = `title: Report ${'ABCD'[at]}\ndate: 2024-07-${day}\nsource: ${'North East South West'.split(' ')[at]} Post`
        return [`${at}.md`, `---\n${head}\n---\n\n${told}\n`]
      }),
    ),
  )
  const answer = await sample.bot.answer({ text: '/compare' })
  return answer.kind === 'notice' ? [] : differing(answer).map((values) => values.toSorted())
}

describe('Two counts of one event differ, however they are worded', () => {
  it.each([
    [
      'The delegations signed 28 agreements, from banking to steel.',
      'The diplomats counted 27 agreements, some on banking, in an evening note.',
      ['27 agreements', '28 agreements'],
    ],
    [
      'The storm sank 41 boats in the harbour of Velm.',
      'In the harbour of Velm, 38 boats went down, the coast guard reported.',
      ['38 boats', '41 boats'],
    ],
  ])('“%s”', async (one, other, values) => expect(await differences(one, other)).toEqual([values]))
})

describe('Counts of two things do not', () => {
  it.each([
    ['of two places', 'The storm sank 41 boats in Velm.', 'The storm sank 38 boats in Orsk.'],
    ['of two days', 'The storm sank 41 boats in the harbour.', '21: A gale sank 38 boats in the harbour.'],
    [
      'far from each other',
      'The storm sank 41 boats in the harbour.',
      'A yard built 12 boats in the harbour.',
    ],
    ['of which there are a few', 'Lien made 4 saves in the cup.', 'Orne made 3 saves in the cup.'],
  ])('%s', async (_, one, other) => expect(await differences(one, other)).toEqual([]))
})
