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

const more = {
  'bags.md':
    '---\ntitle: Bags at Tollund\nsource: Hamre News\ndate: 2024-03-06\n---\n\nTwo bags still travel free on Tollund Air, its chief said.\n',
  'meals.md':
    '---\ntitle: Tollund changes\nsource: Hamre News\ndate: 2024-03-06\n---\n\nTollund Air will end free meals in May 2025, it said.\n',
  'lottery.md':
    '---\ntitle: Complaints\nsource: Hamre News\ndate: 2024-03-06\n---\n\nThe lottery of Hallam received 5,200 complaints about its machines in 2023; fewer than 900 were settled.\n',
}
const parts = async (typed: string) => {
  const { bot } = await lay(more)
  const answer = await bot.answer({ text: await bot.understand({ text: typed }), typed })
  if (answer.kind !== 'briefing') throw new Error(answer.text)
  return answer.sections.map(({ heading, statements }) => [heading, statements[0]?.text ?? ''])
}

it('A question for yes or no may be the second', async () => {
  const [first, second] = await parts('When does Tollund Air end free meals and do bags still travel free?')
  expect(first?.[1]).toContain('May 2025')
  expect(second?.[1]).toContain('Two bags still travel free')
})

it('What is counted in the first is counted in the second', async () => {
  const [, second] = await parts(
    'How many complaints did the lottery of Hallam receive and how many were settled?',
  )
  expect(second?.[0]).toBe('how many complaints were settled?')
  expect(second?.[1]).toContain('fewer than 900 were settled')
})

it('Who is asked for by an office that nobody is told to hold is still whom the second question is about', async () => {
  const { bot } = await lay({
    'boats.md':
      '---\ntitle: Herons sign two\ndate: 2024-03-06\nsource: Hamre News\n---\n\nGone is Ole Brandt, replaced by Finn Dahl, the best keeper of Lys.\n',
  })
  const typed = 'who is the harbour master of Sunde and whom did he replace?'
  const line = await bot.understand({ text: typed, conversation: typed })
  const answer = await bot.answer({ text: line, typed, conversation: typed })
  expect(JSON.stringify(answer.kind === 'notice' ? answer.text : answer.sections)).not.toContain('Gone is')
})
