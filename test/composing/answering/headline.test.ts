import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const paper = (title: string, text: string, date = '2024-05-14') =>
  `---\ntitle: "${title}"\ndate: ${date}\nsource: Fjord Post\n---\n\n${text}\n`

const told = async (
  files: Readonly<Record<string, string>>,
  question: string,
): Promise<readonly string[]> => {
  const sections = await (await lay(files)).briefing(question)
  return section(sections, 'Answer').map(({ text }) => text)
}

describe('What the headline of a report answers', () => {
  it.each([
    [
      'a sum, before one of another year',
      'Halvia raises $65M to build its kites at home',
      'Halvia, which makes kites for ships in a hall by the harbour, has picked up $65 million in equity from its owners. Its value has not changed. The last time that it raised money, it was $180 million in 2021, in a round led by a fund from Brodno.',
      'How much money did Halvia raise?',
      '$65 million',
    ],
    [
      'a sum, before a smaller one that is reckoned from it',
      'Pitcher Larsen to sign $700 million deal with the Merkel Herons',
      'Jon Larsen’s long search for a club ended on Saturday, when he agreed to a contract of ten years and $700 million with the Merkel Herons, the largest that the league has seen. He is to be paid late. Under the rules of the league that lowers what he is paid in a year from $30.4 million to $25.5 million on average.',
      'How much will Larsen be paid?',
      '$700 million',
    ],
    [
      'a number, before that of a whole season',
      'Ekman scores 2 as Sunde open the season with a win',
      'Sunde began the new season as they had ended the old one on Friday, with two goals by Tor Ekman in a win at Brodno. Ekman had a fine first year at the club, scoring 52 goals in all competitions, of which 36 came in the league.',
      'How many goals did Ekman score?',
      'two goals',
    ],
    [
      'a number that the text tells in other words',
      'Why these five towns don’t sell fireworks',
      'Rockets go on sale across the coast on Friday. These five towns do not take part: their councils have kept the shops shut since a hall burned down. In 2019 the trade in the other 41 towns was worth 9 million crowns.',
      'How many towns don’t sell fireworks?',
      'These five towns',
    ],
  ])('is %s', async (_, title, text, question, held) => {
    const [first] = await told({ 'story.md': paper(title, text) }, question)
    expect(first).toContain(held)
  })

  it('is nothing where it counts something else', async () => {
    const files = {
      'storm.md': paper(
        '3 ferries stay in port at Sunde',
        'Three ferries stayed in port at Sunde on Monday. The storm tore the roof off a school there, and 12 pupils were hurt, the police said.',
      ),
    }
    const [first] = await told(files, 'How many pupils were hurt in Sunde?')
    expect(first).toContain('12 pupils')
  })

  it('stands behind what a newer report says', async () => {
    const files = {
      'first.md': paper(
        'Fire in Brodno kills 36',
        'At least 36 people have died in the fire in Brodno, the county wrote on Tuesday. Hundreds fled into the sea.',
      ),
      'later.md': paper(
        'Brodno counts its dead',
        'The fire in Brodno killed at least 99 people, the county said on Monday. The search goes on.',
        '2024-05-20',
      ),
    }
    const [first, second] = await told(files, 'How many people died in the fire in Brodno?')
    expect(first).toContain('99')
    expect(second).toContain('36')
  })
})

it('Many values of one article are told by their sentences, which say of what each is', async () => {
  const boats = ['red', 'blue', 'green', 'white', 'black'].map(
    (paint, at) => `The ${paint} boat fetched €${42 + 7 * at},000 at the auction in Sund.`,
  )
  const files = { 'boats.md': paper('Boats find buyers', `It rained on the pier. ${boats.join(' ')}`) }
  const [first = ''] = await told(files, 'How much did a boat fetch at the auction in Sund?')
  expect(first).toMatch(/^The \p{Ll}+ boat fetched €\d\d,000/u)
})
