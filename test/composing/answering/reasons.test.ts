import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const desk = (text: string) =>
  lay({ 'a.md': `---\ntitle: Notes from the coast\ndate: 2024-03-05\nsource: Fjord Post\n---\n\n${text}\n` })

describe('Why something was done', () => {
  it.each([
    [
      'Why was the lift at the Tarn town hall shut?',
      'The lift at the Tarn town hall was shut on Monday. Inspectors had found cracks in two of its cables.',
      'cracks',
    ],
    [
      'Why did Vireo Motors recall 12,000 vans?',
      'Vireo Motors recalled 12,000 vans on Tuesday. Drivers had complained that the doors opened by themselves.',
      'doors',
    ],
    [
      'Why did the ferry Solveig turn back?',
      'The ferry Solveig turned back on Thursday. Smoke had filled its engine room.',
      'Smoke',
    ],
  ])('is told by what had been done before: “%s”', async (question, text, reason) => {
    const [first] = section(await (await desk(text)).briefing(question), 'Answer')
    expect(first?.text).toContain(reason)
  })

  it.each([
    [
      'Why was the mill at Tarn shut?',
      'The mill at Tarn was shut on Monday. It had opened in 1921 with forty workers.',
    ],
    [
      'Why did Vireo Motors recall 12,000 vans?',
      'Vireo Motors recalled 12,000 vans on Tuesday. It had moved to Bretby the year before.',
    ],
    [
      'Why was the concert called off?',
      'The concert in Kell was called off. The band had played there before.',
    ],
  ])('is not told by whatever had been before: “%s”', async (question, text) => {
    await (await desk(text)).notice(question)
  })
})

describe('How a group reacted', () => {
  it('is told of that group', async () => {
    const text =
      'Anglers at Lesk described the plan for a second dam as the end of the river. The works council said it welcomed the jobs.'
    const [first, second] = section(
      await (await desk(text)).briefing('How did anglers react to the plan for a second dam?'),
      'Answer',
    )
    expect(first?.text).toContain('end of the river')
    expect(second).toBeUndefined()
  })
})
