import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../../sample.ts'

const lay = useArticles()

const article = (day: string, text: string): string =>
  `---\ntitle: News of ${day}\nsource: Paper of ${day}\ndate: ${day}\n---\n\n${text}\n`

describe('A number that grows or falls', () => {
  it.each([
    [
      'How many miners have been freed at Gorse?',
      'Rescuers freed four miners at Gorse on Wednesday.',
      'Eleven miners have now been freed at Gorse.',
      '11 miners',
    ],
    [
      'How many homes at Reet are without power?',
      'The flood left 200 homes at Reet without power.',
      'Only 35 homes at Reet are without power now.',
      '35 homes',
    ],
  ])('is told by the newest report first, with its day: “%s”', async (question, older, newer, first) => {
    const sample = await lay({ 'a.md': article('2024-03-01', older), 'b.md': article('2024-03-03', newer) })
    const [value] = (await sample.briefing(question)).sections[0]?.statements ?? []
    expect(value?.text).toBe(first)
    expect(value?.when).toBe('3 Mar 2024 (reported)')
  })
})

describe('How many there are in total', () => {
  it.each([
    [
      'How many Golden Harps does Lia Brandt have in total now?',
      'Lia Brandt won seven Golden Harps on Friday, breaking the record of any artist with 30.',
      '30',
    ],
    [
      'How many moons does Orbis have in all?',
      'Astronomers found five moons of Orbis on Friday, and it has 63 moons in all.',
      '63',
    ],
  ])('is no number of one time: “%s”', async (question, text, number) => {
    const sample = await lay({ 'a.md': article('2024-03-01', text) })
    expect(section(await sample.briefing(question), 'Answer')[0]?.text).toContain(number)
  })

  it('is no number of another noun', async () => {
    const sample = await lay({
      'a.md': article('2024-03-01', 'Brandt’s 12 Harp nominations are: best song, best album.'),
    })
    expect((await sample.notice('How many Harps does Brandt have in total?')).text).toContain('No passage')
  })
})

describe('What is asked of the second round', () => {
  it('is no number of the first', async () => {
    const text =
      'On its opening weekend the film “Ash” earned 22 million crowns. It earned 9 million in its second weekend.'
    const sample = await lay({ 'a.md': article('2024-03-01', text) })
    const [value] = section(await sample.briefing('How much did Ash earn in its second weekend?'), 'Answer')
    expect(value?.text).toContain('9 million')
  })
})

describe('What somebody got', () => {
  it('is not what they face', async () => {
    const text = 'Kahl, 54, must now prepare for sentencing Nov. 13 of up to 25 years in prison for fraud.'
    const sample = await lay({ 'a.md': article('2024-09-01', text) })
    expect((await sample.notice('How many years in prison did Kahl get?')).text).toContain(
      'No passage was found',
    )
  })

  it('is told where they got it', async () => {
    const sample = await lay({
      'a.md': article('2024-09-01', 'Kahl got nine years in prison for fraud on Monday.'),
    })
    const [value] = section(await sample.briefing('How many years in prison did Kahl get?'), 'Answer')
    expect(value?.text).toMatch(/9 years|nine years/)
  })
})

describe('What is asked of one of two', () => {
  it('is not told of the other, nor set beside it as a difference', async () => {
    const sample = await lay({
      'a.md': article(
        '2024-03-01',
        'The new concert hall in Bredal will have 1,850 seats, its architect said.',
      ),
      'b.md': article(
        '2024-03-02',
        'The old concert hall in Bredal, which had 900 seats, is being pulled down.',
      ),
    })
    const answer = await sample.briefing('How many seats will the new concert hall in Bredal have?')
    expect(answer.sections[0]?.statements.map(({ text }) => text)).toEqual(['1,850 seats'])
    expect(answer.conflicts).toEqual([])
  })
})
