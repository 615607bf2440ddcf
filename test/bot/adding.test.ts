import { describe, expect, it } from 'vitest'
import { withDifferences } from '../../src/bot/adding.ts'
import type { Desk } from '../../src/contracts/desk.ts'
import { createDesk } from '../../src/desk.ts'
import { type Article, publicationDate } from '../../src/model/article.ts'
import { type Briefing, type Conflict, quoteFrom } from '../../src/model/briefing.ts'
import { readQuestion } from '../../src/reading/question.ts'
import extractive from '../../src/writers/extractive.ts'
import { useArticles } from '../sample.ts'

const articles = useArticles()

const report = (source: string, title: string, ...sentences: readonly string[]): string =>
  JSON.stringify({ title, source, publishedAt: '2024-03-05', text: sentences.join(' ') })

/** Two papers that differ on a ferry's dead and on a pier's cost. */
const papers = {
  'north.json': report(
    'Northline',
    'Ferry Alma sinks off Orsk',
    'The ferry Alma sank off Orsk on Monday.',
    '12 people died in the sinking of the ferry Alma, the coast guard said.',
  ),
  'bay.json': report(
    'Bay Courier',
    'Ferry Alma lost off Orsk',
    'The ferry Alma went down off Orsk on Monday.',
    '14 people died in the sinking of the ferry Alma, the coast guard said.',
  ),
  'pier.json': report(
    'Northline',
    'Brandal opens its new pier',
    'The new pier of Brandal cost 3 million crowns, the harbour said.',
  ),
  'pier-too.json': report(
    'Bay Courier',
    'New pier for Brandal',
    'The new pier of Brandal cost 5 million crowns, the harbour said.',
  ),
}

async function laid(): Promise<{
  readonly desk: Desk
  readonly find: (file: string) => Promise<Article>
}> {
  const { corpus } = await articles(papers)
  const desk = createDesk({
    engine: corpus.engine,
    writer: extractive,
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 4, total: 4, refused: 0 }),
  })
  return {
    desk,
    async find(file) {
      const found = await corpus.engine.article(file)
      if (!found) throw new Error(`${file} is not in the index`)
      return found
    },
  }
}

const input = (text: string) => ({ text, question: readQuestion(text), filter: {} })

/** An answer that says the sentence with these words of an article. */
function told(article: Article, words: string, conflicts: readonly Conflict[] = []): Briefing {
  const start = article.text.indexOf(words)
  const excerpt = quoteFrom(article, start, article.text.indexOf('.', start) + 1)
  return {
    kind: 'briefing',
    title: 'Ferry Alma',
    sections: [{ heading: 'Answer', statements: [{ text: excerpt.quote, excerpts: [excerpt] }] }],
    conflicts,
    writer: 'extractive',
  }
}

const differences = (briefing: Briefing) =>
  briefing.kind === 'notice'
    ? []
    : briefing.conflicts.map(({ values }) =>
        values
          .map(({ value, excerpts }) => `${value}: ${excerpts.map(({ article }) => article.file)}`)
          .sort(),
      )
const dead = [['12 people: north.json', '14 people: bay.json']]

describe('A difference between sources', () => {
  it('stands below an answer that has one side of it, with the other side from a paper that it does not cite', async () => {
    const { desk, find } = await laid()
    const answer = told(await find('north.json'), '12 people')
    const whole = await withDifferences(answer, input('ferry Alma dead'), desk)
    expect(differences(whole)).toEqual(dead)
  })

  it('does not stand below an answer on something else, though it is on the topic', async () => {
    const { desk, find } = await laid()
    const answer = told(await find('pier.json'), 'The new pier')
    const whole = await withDifferences(answer, input('pier of Brandal and ferry Alma'), desk)
    expect(differences(whole)).toEqual([['3 million crowns: pier.json', '5 million crowns: pier-too.json']])
  })

  it('that an answer has of its own is told once', async () => {
    const { desk, find } = await laid()
    const answer = told(await find('north.json'), '12 people')
    const first = await withDifferences(answer, input('ferry Alma dead'), desk)
    expect(differences(await withDifferences(first, input('ferry Alma dead'), desk))).toEqual(dead)
  })

  it('is the answer to a question that asks for it and that no passage surely answers, and to no command', async () => {
    const { desk } = await laid()
    const notice: Briefing = { kind: 'notice', text: 'No passage was found.', nearest: [] }
    const asked = input('How many people died in the sinking of the ferry Alma?')
    expect(differences(await withDifferences(notice, asked, desk, true))).toEqual(dead)
    expect(await withDifferences(notice, asked, desk)).toBe(notice)
    const other = input('When did the ferry Alma sink?')
    expect(await withDifferences(notice, other, desk, true)).toBe(notice)
  })

  it('is looked for among the articles that the filter leaves', async () => {
    const { desk, find } = await laid()
    const article = await find('north.json')
    expect(publicationDate(article)).toBe('2024-03-05')
    const answer = told(article, '12 people')
    const narrowed = { ...input('ferry Alma dead'), filter: { source: 'Northline' } }
    expect(differences(await withDifferences(answer, narrowed, desk))).toEqual([])
  })
})
