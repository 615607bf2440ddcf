import { expect, it } from 'vitest'
import type { Answer } from '../../src/model/answer.ts'
import { useArticles } from '../sample.ts'

const lay = useArticles()

const article = (title: string, source: string, text: string): string =>
  JSON.stringify({ title, source, publishedAt: '2024-03-06', text })

const files = {
  'school.json': article(
    'School closes',
    'Hamre News',
    'The school in Hamre closed its doors on 27 February, the mayor said.',
  ),
  'bank.json': article(
    'Halden Bank closes its doors',
    'Fjord Post',
    'Halden Bank closed its doors on Monday.\n\nThe chief executive was Ingrid Solberg. Solberg expects the bank to open again in June, she said. Eva Brand, its lawyer, said nothing.\n\nThe head office is in Tolvara, beside the harbour.',
  ),
  'mill.json': article(
    'Orsa Mills opens a plant',
    'Hamre News',
    'Orsa Mills opened a plant on Tuesday. The chief executive was Per Lund.\n\nTwelve bakers were hired in Orsa.',
  ),
}

async function talk(...typed: readonly string[]): Promise<Answer> {
  const { bot } = await lay(files)
  const conversation = typed.join('|')
  let answer: Answer | undefined
  for (const text of typed) {
    const line = await bot.understand({ text, conversation })
    answer = await bot.answer({ text: line, typed: text, conversation })
  }
  if (!answer) throw new Error('nothing was typed')
  return answer
}

const told = (answer: Answer): string =>
  answer.kind === 'notice'
    ? answer.text
    : [
        answer.title,
        ...(answer.remarks ?? []),
        ...answer.sections.flatMap(({ statements }) => statements.map(({ text }) => text)),
      ].join('\n')

it('A question that names nothing is asked of what was spoken of', async () => {
  const bank = told(await talk('summary of Halden Bank', 'who was the chief executive?'))
  expect(bank).toContain('who was the chief executive (on Halden Bank)')
  expect(bank).toContain('Solberg')
  expect(bank).not.toContain('Lund')
  const mill = told(await talk('summary of Orsa Mills', 'who was the chief executive?'))
  expect(mill).toContain('Lund')
  expect(mill).not.toContain('Solberg')
})

it('It stays with that from one question to the next', async () => {
  const answer = told(
    await talk('summary of Halden Bank', 'who was the chief executive?', 'where is the head office?'),
  )
  expect(answer).toContain('Tolvara')
})

it('What another thing is not asked is told of that thing, and said', async () => {
  const answer = told(await talk('When did Halden Bank close its doors?', 'and the bakers?'))
  expect(answer).toContain(
    'Nothing on “bakers” was found that answers that, so this is what the articles say of it.',
  )
  expect(answer).toContain('Twelve bakers were hired in Orsa.')
})

it('Where the answer is somebody else’s, who was put into the question is told of instead', async () => {
  const answer = told(await talk('When does Solberg expect the bank to open again?', 'and Brand?'))
  expect(answer).not.toContain('in June')
  expect(answer).toContain('Eva Brand')
})

it('What goes on from a topic and is asked of another thing is told of that thing', async () => {
  const answer = told(await talk('summary of Halden Bank', 'where is the head office?', 'and the bakers?'))
  expect(answer).toContain('bakers were hired in Orsa')
})

it('Where it is asked of the other thing with sense, it is answered', async () => {
  const answer = told(await talk('When did Halden Bank close its doors?', 'and the school?'))
  expect(answer).not.toContain('Nothing on')
  expect(answer).toContain('27 Feb 2024')
})

it('“It” is what happened, where only the place is named', async () => {
  const files = await talk('what happened in Tolvara?', 'who was the chief executive of it?')
  expect(told(files)).not.toMatch(/of Tolvara\?/)
})

it('What only other articles answer is told as such', async () => {
  const answer = told(await talk('summary of Halden Bank', 'how many bakers were hired?'))
  expect(answer).toContain(
    'Nothing on “Halden Bank” was found that answers that, so this is from all articles.',
  )
  expect(answer).toContain('12 bakers')
})
