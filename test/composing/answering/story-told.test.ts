import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const desk = (title: string, text: string) =>
  lay({ 'a.md': `---\ntitle: ${title}\ndate: 2024-03-05\nsource: Fjord Post\n---\n\n${text}\n` })

describe('Where something was done', () => {
  it('is told by who says that it was done there, before where somebody was seen last', async () => {
    const said = section(
      await (
        await desk(
          'Missing skipper found dead in bay after regatta',
          'A young skipper who went missing in a small harbour over the weekend has been found dead in Tarn Bay.\n\nOla Brandt, 22, was last seen on May 17 at about half past midnight in Velm, according to the harbour office. Divers searched for two days.',
        )
      ).briefing('Where was Ola Brandt found?'),
      'Answer',
    )
    expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('Tarn Bay')])
  })
})

it('What is told of a body by what it is answers a question that has its whole name', async () => {
  const text =
    'Halden Works, a maker of pumps, tested the Sirocco in 40 mines. Its request for the Sirocco was handed to the mines inspectorate in 2021.'
  const said = section(
    await (await desk('Halden Works: in brief', text)).briefing(
      'In what year did Halden Works hand its request for the Sirocco to the Norland Mines Inspectorate?',
    ),
    'Answer',
  )
  expect(said[0]?.text).toContain('2021')
})

describe('Who did something', () => {
  it('is told of a country by who stands behind its “’s”, under whatever headline', async () => {
    const said = section(
      await (await desk('Visit', "Norland's President Ida Brandvik arrived on Monday.")).briefing(
        'Who is the president of Norland?',
      ),
      'Answer',
    )
    expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('Ida Brandvik')])
  })

  it('is told with the sentence that names whoever is only called a company', async () => {
    const [first] = section(
      await (
        await desk(
          "'Heron and Pike' comes back after the studio shelved it",
          'The heron of the marsh gets its day after all.\n\nThe bird will star in the film "Heron and Pike," Brill Pictures confirmed on Monday. The production company acquired the rights to the cartoon from Osk Studios, which put the film on a shelf in 2023.',
        )
      ).briefing('Who bought Heron and Pike?'),
      'Answer',
    )
    expect(first?.text).toContain('Brill Pictures')
  })

  it.each([
    [
      'Who painted the portrait of Ida Marsh?',
      'Senator criticises the choice of Ida Marsh',
      'Senator Tor Dahl, who sits on the harbour committee, offered a sharp word about the office of Ida Marsh, whom Dahl painted as unfit for the post.',
    ],
    [
      'Who will host the Tarn Film Awards?',
      'What to watch this week: shows and prizes',
      'From 7 to 9 p.m., the singer Ada Lind (she also won a prize at the Tarn Film Awards) hosts the Osk Stage Awards, which honour the plays of the season. The Osk Stage Awards go on until ten.',
    ],
  ])('is not told of something else: “%s”', async (question, title, text) => {
    await (await desk(title, text)).notice(question)
  })
})

describe('A sum', () => {
  it('is none of another whose name only has words of the one that is asked about', async () => {
    const desk = await lay({
      'a.md':
        '---\ntitle: Partners mend a school\ndate: 2024-03-05\nsource: Fjord Post\n---\n\nWe raised $10,500 to mend the roof of the Tarn School of Orphans. It took ten days and a minute to spare.\n',
      'b.md':
        '---\ntitle: Ten Minute School aims at the islands\ndate: 2024-03-05\nsource: Sund Post\n---\n\nTen Minute School teaches pupils on the islands by film. The firm said it has raised $5.5 million in a first round.\n',
    })
    const answer = await desk.briefing('How much money did Ten Minute School raise?')
    expect(JSON.stringify(answer.sections)).toContain('5.5 million')
    expect(JSON.stringify(answer.sections)).not.toContain('10,500')
  })
})

describe('What a report asks itself in a heading', () => {
  it('is answered by what stands below it', async () => {
    const [first] = section(
      await (
        await desk(
          'Halvia closes: what to know',
          'Halvia shops have a closing day, just days after the chain said that it is winding down.\n\nThe chain has 354 shops.\n\nWhen will the Halvia shops close?\n\nThe last sales end on 1 May, and the doors are locked that night.',
        )
      ).briefing('When will Halvia close its shops?'),
      'Answer',
    )
    expect(first?.text).toContain('1 May')
  })
})
