import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../../sample.ts'

const lay = useArticles()

const article = (title: string, text: string): string =>
  `---\ntitle: ${title}\nsource: Vale Echo\ndate: 2024-03-04\n---\n\n${text}\n`
const answered = async (question: string, files: Record<string, string>): Promise<string> =>
  section(await (await lay(files)).briefing(question), 'Answer')[0]?.text ?? ''

describe('What people of a trade say', () => {
  it.each([
    [
      'scientists',
      'Green water',
      'Such algae have not been seen off Orsa for forty years, according to Ilka Brand, a marine biologist.',
      'Brand',
    ],
    [
      'doctors',
      'New drug',
      '“It works against the algae fever of Orsa,” said Dr Ines Falk, an oncologist.',
      'Falk',
    ],
    [
      'engineers',
      'Pipes',
      'The algae of Orsa clog the pipes, said Nils Aker, an engineer who looked at them.',
      'Aker',
    ],
  ])('is told of one who is called by another name of it: %s', async (trade, title, text, name) => {
    const mayor = article(
      'Beach open',
      'The beach at Orsa stays open in spite of the algae, the mayor, Jon Hveem, said.',
    )
    const files = { 'mayor.md': mayor, 'other.md': article(title, text) }
    expect(await answered(`What do ${trade} say about the algae of Orsa?`, files)).toContain(name)
  })
})

describe('What a firm says', () => {
  it.each([
    [
      'Q',
      'Brussels opened a probe of Q, the video app. “Q obeys the law,” said Ana Wirth, who runs its operations.',
      'obeys the law',
    ],
    ['Lund Oil', 'Lund Oil will appeal after the probe, its lawyer, Rikke Holm, said.', 'will appeal'],
    [
      'Z',
      'Officers began the probe of Z on Friday. “We have nothing to hide,” Z’s spokeswoman Mia Gran said.',
      'nothing to hide',
    ],
  ])('is told by whoever speaks for it: %s', async (firm, text, told) => {
    expect(
      await answered(`What did ${firm} say about the probe?`, { 'a.md': article('The probe', text) }),
    ).toContain(told)
  })

  it('is the paragraph that a line leads to', async () => {
    const text =
      'Asked about the probe, Q’s Bo Lind, who works on its operations, said:\n\nQ will keep to the rules and help.'
    expect(
      await answered('What did Q say about the probe?', { 'a.md': article('Probe of Q', text) }),
    ).toContain('Q will keep to the rules')
  })

  it('is not what somebody else says beside it', async () => {
    const text =
      'The mayor of Sollen said that the fire at the dairy had begun in a van. The insurers said that the dairy had no alarm.'
    const told = await answered('What did the mayor say about the dairy?', {
      'a.md': article('Fire in Sollen', text),
    })
    expect(told).not.toContain('The insurers said')
  })
})
