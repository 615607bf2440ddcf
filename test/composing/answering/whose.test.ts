import { describe, expect, it } from 'vitest'
import { namedIn, whoseAt } from '../../../src/composing/answering/whose.ts'
import { readArticle } from '../../../src/model/reading.ts'
import { readFindings } from '../../../src/reading/findings.ts'
import { articleOf } from '../../articles.ts'
import { section, useArticles } from '../../sample.ts'

/** Of whom the words of a text tell, as a question sees it. */
function whose(question: string, text: string, words: string, title = 'News') {
  const reading = readArticle(articleOf('a', text, { title }), readFindings(text, title, undefined))
  const start = text.indexOf(words)
  return whoseAt(namedIn(question), reading, { start, end: start + words.length })
}

const lines =
  'Seaway bought its rival Polar Line. It has 12 ships. Polar Line, which began in 1961, had been for sale. It owns four ships.'
const towers = 'The Ekra tower is 90 metres tall; the Moen tower, beside it, is 55 metres tall.'
const couple = 'Judge Dora Finch, 58, sentenced Milo Crane on Monday. He is 31.'

const orders =
  'In addition to the K-7 ferry, Norwell and Bergen signed a $60 million deal to build Norse R-20 tugs in Tarn.'
const seats = 'Unlike the Liberals, the Greens won 12 seats.'

describe('What an article tells is', () => {
  it.each([
    ['own', 'How many ships does Seaway have?', lines, '12 ships'],
    ['other', 'How many ships does Polar Line have?', lines, '12 ships'],
    ['own', 'How many ships does Polar Line have?', lines, 'four ships'],
    ['other', 'How many ships does Seaway have?', lines, 'four ships'],
    ['own', 'How tall is the Moen tower?', towers, '55'],
    ['other', 'How tall is the Moen tower?', towers, '90'],
    ['other', 'How tall is the Ekra tower?', towers, '55'],
    ['other', 'How old is Milo Crane?', 'Judge Dora Finch, 58, smiled. Milo Crane did not.', '58'],
    ['other', 'How old is Anna Brandt?', couple, '58'],
    ['other', 'What is the K-7 deal worth?', orders, '$60 million'],
    ['own', 'What is the R-20 deal worth?', orders, '$60 million'],
    ['other', 'How many seats did the Liberals win?', seats, '12'],
    ['own', 'How many seats did the Greens win?', seats, '12'],
  ] as const)('%s to “%s”', (expected, question, text, words) => {
    expect(whose(question, text, words)).toBe(expected)
  })

  it('somebody’s whose body is named by its kind: “the party”', () => {
    const text = 'The Farmers Party beat the Liberal Union. The party won ten seats.'
    expect(whose('How many seats did the Farmers Party win?', text, 'ten seats')).toBe('own')
    expect(whose('How many seats did the Liberal Union win?', text, 'ten seats')).toBe('other')
  })

  it('of another bank, although both are banks', () => {
    const text = 'North Valley Bank failed as depositors fled. Lindley Bank failed too.'
    expect(whose('Why did Lindley Bank fail?', text, 'as depositors')).toBe('other')
  })

  it('of elsewhere where it says so', () => {
    const text = 'Two died in Orlo. In neighbouring Skerry, three died.'
    expect(whose('How many died in Orlo?', text, 'three')).toBe('other')
    expect(whose('How many died in Orlo?', text, 'Two')).toBe('own')
  })
})

const lay = useArticles()

async function answers(text: string) {
  const sample = await lay({ 'a.md': `---\ntitle: Notes\ndate: 2024-05-06\nsource: Paper\n---\n\n${text}\n` })
  return async (question: string) => {
    const answer = await sample.bot.answer({ text: question })
    return answer.kind === 'notice'
      ? ''
      : section(answer, 'Answer')
          .map((one) => one.text)
          .join('\n')
  }
}

describe('A number that answers', () => {
  it('is the part that was asked for, not the whole it is a part of', async () => {
    const ask = await answers(
      'The Reform List won 17 of the 60 seats in the county council. It had held 22 seats before. The Greens won eight seats.',
    )
    const said = await ask('How many seats did the Reform List win?')
    expect(said).toContain('17 seats')
    expect(said).not.toContain('60 seats')
    expect(said).not.toContain('22 seats')
  })

  it('is no average where all are asked for', async () => {
    const ask = await answers(
      'Thefts of bicycles rose in Marle last year. Nationwide an average of 40 thefts were reported every day, police said.',
    )
    expect(await ask('How many thefts were there in Marle?')).not.toContain('40 thefts')
  })

  it('is what is usual where that is asked for', async () => {
    const ask = await answers('Six ferries sail to Larkmoor every day. The first leaves at dawn.')
    expect(await ask('How many ferries sail to Larkmoor?')).toContain('Six ferries')
    expect(await ask('How many ferries sailed to Larkmoor in 2023?')).toBe('')
  })
})

describe('How old somebody is', () => {
  it('is told by their own age alone', async () => {
    const ask = await answers(
      'The pilot, Ines Toll, 44, landed safely. Her co-pilot, Rolf Amsel, slept for two years.',
    )
    expect(await ask('How old is Ines Toll?')).toContain('44')
    expect(await ask('How old is Rolf Amsel?')).toBe('')
  })
})

describe('A reason', () => {
  it.each([
    [
      'Why did Norge Kraft not appeal?',
      'Norge Kraft did not appeal, since its permit ends in June.',
      'permit',
    ],
    [
      'What caused the fire at the mill?',
      'A fire destroyed the mill. The blaze was caused by a spark.',
      'spark',
    ],
    ['Why will the council sue?', 'The council, fearing a loss of jobs, said it would sue.', 'fearing'],
  ])('answers %s', async (question, text, words) => {
    const ask = await answers(text)
    expect(await ask(question)).toContain(words)
  })

  it('is none of what ended it', async () => {
    const ask = await answers('Dockers at Tarn ended their strike on Friday after the port offered a bonus.')
    expect(await ask('Why did the dockers at Tarn strike?')).toBe('')
  })
})

describe('When something was done', () => {
  it('is told by what has not been done since, and for the first time since', async () => {
    const ask = await answers(
      'Brenning have not won the shield since 1983. The volcano Skard erupted for the first time since 1961 on Tuesday.',
    )
    expect(await ask('When did Brenning last win the shield?')).toContain('1983')
    expect(await ask('When did Skard last erupt?')).toContain('1961')
  })

  it('is not the year that the question gives', async () => {
    const ask = await answers('Ole Dahl announced that he will run for mayor in 2031.')
    expect(await ask('When did Ole Dahl announce his 2031 run for mayor?')).not.toMatch(/^2031$/)
  })
})

describe('Who did it', () => {
  it('is not whom the question names', async () => {
    const ask = await answers(
      'The former mayor Ada Lund survived a shooting at a rally that killed one guest.',
    )
    expect(await ask('Who shot Ada Lund?')).toBe('')
  })
})
