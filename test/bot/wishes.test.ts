import { expect, it } from 'vitest'
import { useArticles } from '../sample.ts'

const lay = useArticles()

const files = {
  'mill.json': JSON.stringify({
    title: 'Orsa Mills fined',
    source: 'Hamre News',
    publishedAt: '2024-03-06',
    text: 'Orsa Mills was fined $3 million on Tuesday because its flour was mouldy. “We are sorry,” said Per Lund, who heads the company. The mill employs 140 people.',
  }),
}

async function ask(typed: string, conversation = typed) {
  const { bot } = await lay(files)
  const line = await bot.understand({ text: typed, conversation })
  return bot.answer({ text: line, typed, conversation })
}

it('Two wishes of one message are answered one under the other', async () => {
  const answer = await ask('who heads Orsa Mills and what did he say?')
  if (answer.kind !== 'briefing') throw new Error(answer.text)
  expect(answer.title).toMatch(/^who heads Orsa Mills · What did .+ say\?$/)
  const [first, second] = answer.sections
  expect(first?.heading).toBe('who heads Orsa Mills')
  expect(first?.statements[0]?.text).toContain('Per Lund')
  expect(second?.statements[0]?.text).toContain('We are sorry')
})

it('The later one may leave out what the first has named', async () => {
  const answer = await ask('was Orsa Mills fined? how much? and why?')
  if (answer.kind !== 'briefing') throw new Error(answer.text)
  expect(answer.title).toContain('How much was Orsa Mills fined?')
  expect(answer.title).toContain('Why was Orsa Mills fined?')
  expect(JSON.stringify(answer.sections)).toContain('$3 million')
})

it('What one of them is not told is said beside the answer to the other', async () => {
  const answer = await ask('how much was Orsa Mills fined, and who painted the harbour?')
  if (answer.kind !== 'briefing') throw new Error(answer.text)
  expect(JSON.stringify(answer.sections)).toContain('$3 million')
  expect(answer.remarks?.join('\n')).toContain('painted the harbour')
})

it('Where none is told, both notices are given', async () => {
  const answer = await ask('who sank the ferry and when was the harbour painted?')
  expect(answer.kind === 'notice' && answer.text.split('\n\n').length).toBe(2)
})

it('The conversation goes on from the last one', async () => {
  const conversation = 'goes on'
  await ask('who heads Orsa Mills and how many people work there?', conversation)
  const { bot } = await lay(files)
  expect(await bot.understand({ text: 'and what did he say?', conversation })).toContain('What did')
})

it.each([
  'When and where was the mill built?',
  'What did the mill say about how the flour was made and when it was sold?',
  'bread and what is made of it',
])('One wish stays one: %s', async (typed) => {
  const { bot } = await lay(files)
  expect(await bot.understand({ text: typed })).toBe(typed)
})
