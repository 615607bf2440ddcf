import { describe, expect, it } from 'vitest'
import { agentIn, bridgeIn } from '../../../src/composing/answering/bridge.ts'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const article = (source: string, text: string): string =>
  `---\ntitle: ${source} reports\nsource: ${source}\ndate: 2024-03-04\n---\n\n${text}\n`

const stories = {
  'vote.md': article(
    'Vale Echo',
    'The Harbour Party won the council election in Tolne on Sunday with 41 per cent of the vote. The Greens came second.',
  ),
  'party.md': article(
    'Coast Wire',
    'The Harbour Party has been led by Ingrid Vasa since 2019. She was a harbour pilot before she went into politics.',
  ),
  'theft.md': article(
    'Vale Echo',
    'The altarpiece of Sand church was stolen by Emil Rask, a former sexton, prosecutors said on Friday.',
  ),
  'arrest.md': article('Coast Wire', 'Emil Rask was arrested in Halden on Friday evening, police said.'),
  'brewery.md': article(
    'Vale Echo',
    'Calder Foods bought the Verdon brewery for an undisclosed sum on Wednesday. All 60 jobs are safe.',
  ),
  'firm.md': article('Market Post', 'Calder Foods employs 4,000 people in three towns.'),
}

describe('A question about somebody who is only described', () => {
  it.each([
    ['Who leads the party whose flag flew in Tolne?', 'The flag of which party flew in Tolne?'],
    [
      'Who is the mayor of the town where the Aske burst its banks?',
      'What is the town where the Aske burst its banks?',
    ],
    ['Where did the nurse who warned the clinic study?', 'Who warned the clinic?'],
  ])('asks first for whom it describes: “%s”', (question, first) => {
    expect(bridgeIn(question)?.first).toBe(first)
  })

  it.each([
    ['Who leads the party that won in Tolne?', 'Ingrid Vasa', 'Harbour Party won'],
    ['Where was the man who stole the altarpiece arrested?', 'Halden', 'stolen by Emil Rask'],
    ['How many people does the firm that bought the Verdon brewery employ?', '4,000', 'Calder Foods bought'],
  ])('is answered in two steps, each with its passage: “%s”', async (question, last, first) => {
    const sample = await lay(stories)
    const answer = await sample.briefing(question)
    const told = answer.sections.flatMap(({ statements }) => statements.map(({ text }) => text))
    expect(told[0]).toContain(last)
    expect(answer.excerpts.map(({ quote }) => quote).join('\n')).toContain(first)
    expect(answer.remarks?.[0]).toMatch(/^Read as the /)
  })

  it('has a notice where the last step is told nowhere, which says who was found', async () => {
    const sample = await lay(stories)
    const notice = await sample.notice('Who founded the firm that bought the Verdon brewery?')
    expect(notice.text).toContain('Read as the firm that bought the Verdon brewery: Calder Foods.')
    expect(notice.text).toContain('No passage was found that surely answers “Who founded Calder Foods?”')
    expect(notice.nearest[0]?.quote).toContain('Calder Foods bought')
  })

  it('is not answered with who that is where only that is told', async () => {
    const sample = await lay({ 'vote.md': stories['vote.md'], 'arrest.md': stories['arrest.md'] })
    expect((await sample.notice('Who leads the party that won in Tolne?')).nearest[0]?.quote).toContain('won')
  })

  it('is answered by the passage that tells both', async () => {
    const sample = await lay({
      'both.md': article(
        'Vale Echo',
        'The man who stole the altarpiece of Sand was arrested in Halden on Friday.',
      ),
    })
    const answer = await sample.briefing('Where was the man who stole the altarpiece arrested?')
    expect(section(answer, 'Answer')[0]?.text).toContain('Halden')
  })
})

describe('A question is taken apart into two', () => {
  it.each([
    ['Who founded the firm that bought the mill?', 'Which firm bought the mill?', 'Who founded X?'],
    ['How old is the woman who won the race?', 'Who won the race?', 'How old is X?'],
    [
      'Where was the minister who resigned over the dam born?',
      'Who resigned over the dam?',
      'Where was X born?',
    ],
    ['When did the band that wrote Low Tide split up?', 'Which band wrote Low Tide?', 'When did X split up?'],
    [
      'Where is the Danish firm that bought the mill based?',
      'Which firm bought the mill?',
      'Where is X based?',
    ],
    ['What did the mayor who lost the vote say?', 'Who lost the vote?', 'What did X say?'],
  ])('“%s”', (question, first, then) => {
    const bridge = bridgeIn(question)
    expect(bridge?.first).toBe(first)
    expect(bridge?.onwards('X')).toBe(then)
  })

  it.each([
    'Who is the man who stole the altarpiece?',
    'What is the name of the woman who won the race?',
    'How many people died in the fire that destroyed the mill?',
    'What did Ida Holm, who sold the mill, say?',
    'When was the law that banned cars passed?',
  ])('but not where one step answers it, or what is described has no name of its own: “%s”', (question) => {
    expect(bridgeIn(question)).toBeUndefined()
  })
})

describe('Somebody who is called by what they did', () => {
  it.each([
    ['Where was the winner of the Lund prize born?', 'Who won the Lund prize?', 'Where was X born?'],
    [
      'Which party does the author of the Clean Rivers Bill belong to?',
      'Who wrote the Clean Rivers Bill?',
      'Which party does X belong to?',
    ],
    ['How old is the director of Long Ebb?', 'Who directed Long Ebb?', 'How old is X?'],
  ])('is looked up by that: “%s”', (question, first, then) => {
    expect(agentIn(question)?.first).toBe(first)
    expect(agentIn(question)?.onwards('X')).toBe(then)
  })

  it.each(['Who is the winner of the Lund prize?', 'How large is the city of Tarn?'])(
    'is not in “%s”',
    (question) => {
      expect(agentIn(question)).toBeUndefined()
    },
  )

  it('is found, and what is told of them', async () => {
    const sample = await lay({
      'prize.md': article('Vale Echo', 'Marta Ilves won the Lund prize for her novel Salt Road on Friday.'),
      'life.md': article('Coast Wire', 'Marta Ilves, who was born in Tallow Bay in 1970, keeps bees.'),
    })
    const answer = await sample.briefing('Where was the winner of the Lund prize born?')
    expect(section(answer, 'Answer')[0]?.text).toContain('Tallow Bay')
    expect(answer.remarks?.[0]).toBe('Read as the winner of the Lund prize: Marta Ilves.')
  })
})
