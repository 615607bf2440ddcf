import { describe, expect, it } from 'vitest'
import { holdsAll } from '../../../src/composing/answering/key-terms.ts'
import { withoutNations } from '../../../src/composing/answering/nations.ts'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()
const paper = (title: string, text: string) =>
  `---\ntitle: ${title}\ndate: 2023-03-14\nsource: Vale Echo\n---\n\n${text}\n`
const first = async (text: string, question: string): Promise<string> => {
  const { bot } = await lay({ 'a.md': paper('In brief', text) })
  const answer = await bot.answer({ text: question })
  return answer.kind === 'briefing' ? (section(answer, 'Answer')[0]?.text ?? '') : answer.text
}

describe('A nation that no article names', () => {
  it.each([
    ['Why did the Kenyan port authority shut Lamo?', 'Why did the port authority shut Lamo?'],
    ['When did Finnish skater Ida Rauta retire?', 'When did skater Ida Rauta retire?'],
  ])('may be left out beside an office or a name: “%s”', (question, left) => {
    const [absent = ''] = /Kenyan|Finnish/.exec(question) ?? []
    expect(withoutNations(question, [absent])).toBe(left)
  })

  it.each([
    ['How many Chilean soldiers died in the Orsa pass?', ['Chilean']],
    ['Why did the Kenyan minister meet Osler?', ['Kenyan', 'Osler']],
    ['Why did the Kenyan minister resign?', ['Kenyan']],
    ['What did the Tallow authority ban in Lamo?', ['Tallow']],
  ])('is asked for where it tells which is meant: “%s”', (question, absent) => {
    expect(withoutNations(question, absent)).toBeUndefined()
  })

  it('lets a paper at home answer, and none that tells of another nation', async () => {
    const question = 'When did Finnish skater Ida Rauta retire?'
    expect(await first('Ida Rauta, a skater who retired in 2019, coaches Turku.', question)).toMatch('2019')
    expect(
      await first('The Swedish skater Ida Rauta retired in 2019. She coaches a team.', question),
    ).toMatch('No article mentions')
  })

  it('is not missing where its country is named, in a list or by what English makes of its name', () => {
    expect(holdsAll('Kestrelia saved its shipyard.', ['Kestrelian'])).toBe(true)
    expect(holdsAll('The ferry left Kenya.', ['Kenyan'])).toBe(true)
    expect(holdsAll('Halden saved its shipyard.', ['Kestrelian'])).toBe(false)
  })
})
