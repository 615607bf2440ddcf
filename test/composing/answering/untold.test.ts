import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const desk = (title: string, text: string) =>
  lay({ 'a.md': `---\ntitle: ${title}\ndate: 2024-04-09\nsource: Fjord Post\n---\n\n${text}\n` })

const theft = [
  'Two held over boat theft',
  'Police in Sunde arrested a woman of 41 on Monday over the theft of three boats. The harbour master, Ole Brandt, had seen her on the quay at night. The boats are worth 90,000 euros.',
] as const
const arena = [
  'Sunde gets an ice rink',
  'The council of Sunde approved a new ice rink on Tuesday. The rink will cost 44 million euros and have room for 3,000 people, the mayor said.',
] as const

describe('What no article tells', () => {
  it('is not answered with the name of somebody else', async () => {
    const sample = await desk(...theft)
    expect((await sample.notice('What is the name of the woman who was arrested in Sunde?')).text).toMatch(
      /^No passage was found that surely says the name of the woman who was arrested in Sunde\./,
    )
  })

  it('is not answered with whom somebody else has by name', async () => {
    const sample = await desk(
      'Ferry trial opens',
      'Ole Brandt’s lawyer Ida Venn said on Monday that the owner, Mina Sol, had known of the leak. The doctor of Mina Sol, Finn Dahl, was not heard.',
    )
    const told = async (question: string) =>
      section(await sample.briefing(question), 'Answer').map(({ text }) => text)
    expect((await sample.notice('Who is Mina Sol’s lawyer?')).text).toMatch(/^No passage/)
    expect(await told('Who is Ole Brandt’s lawyer?')).toEqual([expect.stringContaining('Ida Venn')])
    expect(await told('Who is the doctor of Mina Sol?')).toEqual([expect.stringContaining('Finn Dahl')])
  })

  it('is not answered with what something else costs', async () => {
    const sample = await desk(...arena)
    expect((await sample.notice('How much will a day ticket cost at the new rink in Sunde?')).text).toMatch(
      /^No passage was found that surely says how much a day ticket will cost at the new rink in Sunde\./,
    )
  })

  it('is not put into words where it cannot be told what is asked of what', async () => {
    const sample = await desk(...arena)
    expect((await sample.notice('When was the statue first shown to visitors in Sunde?')).text).toMatch(
      /^No passage was found that surely answers that\./,
    )
  })

  it('is answered where it is told', async () => {
    const costs = section(
      await (await desk(...arena)).briefing('How much will the new rink in Sunde cost?'),
      'Answer',
    )
    expect(costs[0]?.text).toContain('44 million')
    const named = await desk(
      theft[0],
      'Police in Sunde arrested Vera Holt, a woman of 41, on Monday over the theft of three boats.',
    )
    const name = section(
      await named.briefing('What is the name of the woman who was arrested in Sunde?'),
      'Answer',
    )
    expect(name[0]?.text).toContain('Vera Holt')
  })
})

describe('A date that no longer holds', () => {
  it('is told with the new one', async () => {
    const sample = await desk(
      'Swimming pool opens later',
      'The indoor pool in Merkel, which was due to open on 3 May, is not ready. Bathers must be patient until 20 June, the town hall said.',
    )
    const [answer] = section(await sample.briefing('When will the indoor pool in Merkel open?'), 'Answer')
    expect(answer?.text).toContain('20 June')
  })
})
