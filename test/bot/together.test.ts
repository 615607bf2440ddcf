import { expect, it } from 'vitest'
import { together } from '../../src/bot/together.ts'
import { type Briefing, quoteFrom } from '../../src/model/briefing.ts'
import { articleOf } from '../articles.ts'

const article = articleOf('pier', 'The pier reopened in May. Nobody says what the repair cost.')
const opened = quoteFrom(article, 0, 25)
const unsaid = quoteFrom(article, 26, article.text.length)
const answered: Briefing = {
  kind: 'briefing',
  title: 'When did the pier reopen?',
  sections: [{ heading: 'Answer', statements: [{ text: 'in May', excerpts: [opened] }] }],
  conflicts: [],
  writer: 'none',
}
const why = 'No passage was found that surely says what the repair cost.'

it('Beside an answer, what another part lacks is said, and what is nearest to it is shown', () => {
  const silent: Briefing = {
    kind: 'notice',
    text: `${why}\nThese passages are the nearest:`,
    nearest: [unsaid],
  }
  expect(together([answered, silent])).toMatchObject({
    remarks: [why],
    sections: [
      { heading: 'Answer' },
      {
        heading: 'Nearest to what was not found',
        statements: [{ text: '“Nobody says what the repair cost.”', excerpts: [unsaid] }],
      },
    ],
  })
})

it('What is told already is not shown again as near', () => {
  const silent: Briefing = {
    kind: 'notice',
    text: `${why}\nThese passages are the nearest:`,
    nearest: [opened],
  }
  expect(together([answered, silent])).toMatchObject({ sections: [{ heading: 'Answer' }] })
})

it('Where nothing is near, only what is lacking is said', () => {
  const silent: Briefing = { kind: 'notice', text: why, nearest: [] }
  expect(together([answered, silent])).toMatchObject({ remarks: [why], sections: [{ heading: 'Answer' }] })
})

it('Where no part is answered, the notices stand below one another with all that is near', () => {
  const silent: Briefing = { kind: 'notice', text: why, nearest: [unsaid] }
  expect(
    together([silent, { kind: 'notice', text: 'No article mentions “Orla”.', nearest: [opened] }]),
  ).toEqual({
    kind: 'notice',
    text: `${why}\n\nNo article mentions “Orla”.`,
    nearest: [unsaid, opened],
  })
})
