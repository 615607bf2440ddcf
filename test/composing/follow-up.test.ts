import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Turn, turnSchema } from '../../src/composing/follow-up.ts'
import { answered, followUp, lavrov, remember, said, signed, silent, strike } from './follow-up/turns.ts'

const farrant = remember(
  'Who is Odile Farrant?',
  answered('Who is Odile Farrant?', 'Ms Farrant teaches export law, and Mr Prudhomme was at the Treasury.'),
)
const layoffs = remember(
  '/summary Corvane layoffs',
  answered('Corvane layoffs', 'Corvane let 900 people go.'),
)
const claimed = remember(
  '/check Corvane laid off 900 people',
  answered('Checked', 'Corvane let 900 people go.'),
)
const spent = remember('How much was spent on coal in Halden?', answered('x', 'Halden spent $4 million.'))
const spentOn = remember('How much was spent on Black Friday?', answered('x', 'Shoppers spent $4 million.'))
const bid = remember('Why did Corvane drop its bid for Orsa?', answered('x', 'The price was too high.'))
const robbery = remember(
  'Who was charged with the robbery on Orsa Row?',
  answered('x', 'Two men were charged.'),
)
const union = remember('What did the European Union do about it?', answered('x', 'The ban was lifted.'))
const conceded = remember('Did Brandvik concede?', answered('x', 'Mr Brandvik conceded the race.'))
const atSite: Turn = {
  ...remember('/summary the strike', answered('x', 'y')),
  sources: ['lantern.com'],
}
const deal = remember(
  'What is the S-400 deal worth?',
  answered('x', 'It is worth $5.4 billion.', 'The price is $5.5 billion.'),
)
const rifles = remember('How many rifles will India make?', answered('x', 'India will make 600,000 rifles.'))
const pact = remember(
  'Until when was the military pact extended?',
  answered('x', 'It was extended until 2030.'),
)
const unanswered = remember('Why was the pact extended?', silent, pact)
const twice = remember('Who wrote the pact?', silent, unanswered)
const turkey = remember('Was Turkey sanctioned?', answered('x', 'Turkey was sanctioned in December 2020.'))
const summary = remember(
  '/summary S-400 source:"Eastern Ledger"',
  answered('S-400', 'The S-400 is on its way.', 'Rajnath Singh thanked Russia.'),
)
const sanctions = remember('/sanctions India', answered('Sanctions: India', 'India could face penalties.'))
const timeline = remember('/timeline S-400 since:2021', answered('S-400', 'India ordered it in 2018.'))
const imposed = remember(
  'What sanctions were imposed on Turkey?',
  answered('x', 'In December 2020 sanctions were imposed on Turkey.'),
)
const died = remember('How many people died in the fire?', answered('x', 'Nine people died in the fire.'))
const caatsa = remember('What is CAATSA?', answered('x', 'CAATSA is an American law of 2017.'))

const dialogues: readonly (readonly [string, Turn, string, string])[] = [
  [
    'what was said before a question without an answer',
    unanswered,
    'is that true?',
    '/check It was extended until 2030.',
  ],
  [
    'who said it, past two questions without an answer',
    twice,
    'who said that?',
    'Until when was the military pact extended? view:speakers',
  ],
  [
    'the answer before, in short',
    unanswered,
    'shorter',
    'Until when was the military pact extended? view:short',
  ],
  ['a period for the question itself', unanswered, 'and in 2021?', 'Why was the pact extended in 2021?'],
  [
    'what it names nothing for',
    summary,
    'Where is the plant?',
    'Where is the plant? source:"Eastern Ledger" about:"S-400"',
  ],
  ['when, of a topic that has no one day', strike, 'when?', '/timeline ferry strike'],
  ['another name of a topic', strike, 'and the harbour strike?', '/summary the harbour strike'],
  ['a name within a topic', layoffs, 'what about Orsa instead', '/summary Orsa layoffs'],
  ['the sanctions that were told of', sanctions, 'who imposed them?', 'Who imposed the sanctions on India?'],
  ['another claim with its number', claimed, 'and Orsa 1,100?', '/check Orsa laid off 1,100 people'],
  ['the same claim of another', claimed, 'what about Orsa', '/check Orsa laid off 900 people'],
  ['another place', spent, 'and in Ottar?', 'How much was spent on coal in Ottar?'],
  ['what it is spent on', spentOn, 'and on Cyber Monday', 'How much was spent on Cyber Monday?'],
  ['a site by its name', atSite, 'only Lantern', '/summary the strike source:lantern.com'],
  ['what was called its', bid, 'how much does it have to pay?', 'How much does Corvane have to pay?'],
  ['another with its article', union, 'and the United Kingdom?', 'What did the United Kingdom do about it?'],
  ['when somebody did it', conceded, 'when did he?', 'When did Brandvik concede?'],
  ['whom a verb of two needs', conceded, 'who beat him?', 'Who beat Brandvik?'],
  ['whom /who told of is he', lavrov, 'what did he say?', 'What did Sergei Lavrov say?'],
  [
    'and with what is asked of him',
    lavrov,
    'What did he say about Turkey?',
    'What did Sergei Lavrov say about Turkey?',
  ],
  ['him', lavrov, 'who met him?', 'Who met Sergei Lavrov?'],
  ['his', lavrov, 'what is his role?', 'What is Sergei Lavrov’s role?'],
  ['another person after /who', lavrov, 'and Putin?', '/who Putin'],
  ['another person in full', lavrov, 'what about Rajnath Singh?', '/who Rajnath Singh'],
  ['a bare name', lavrov, 'Putin?', '/who Putin'],
  ['a country after a person', lavrov, 'and Turkey?', 'What did Sergei Lavrov say about Turkey?'],
  ['a year after a person', lavrov, 'and in 2020?', '/who Lavrov since:2020 until:2020'],
  ['two things at once', lavrov, 'and Putin in 2020?', '/who Putin since:2020 until:2020'],
  [
    'the topic of somebody’s words',
    said,
    'and what did he say?',
    'What did Harsh Vardhan Shringla say about the S-400?',
  ],
  ['another topic of the same person', said, 'what about Turkey?', 'What did Shringla say about Turkey?'],
  ['another person on the same topic', said, 'and Lavrov?', 'What did Lavrov say about the S-400?'],
  ['a time of a question', said, 'and in 2020?', 'What did Shringla say about the S-400 in 2020?'],
  [
    'a month that is counted back',
    said,
    'since December',
    'What did Shringla say about the S-400? since:2021-12',
  ],
  [
    'a source',
    said,
    'only from Eastern Ledger',
    'What did Shringla say about the S-400? source:"Eastern Ledger"',
  ],
  [
    'a source by a part of its name',
    said,
    'just from the Harbour Courier please',
    'What did Shringla say about the S-400? source:"The Harbour Courier"',
  ],
  [
    'a source as the one who says',
    deal,
    'and what does the Harbour Courier say?',
    'What is the S-400 deal worth? source:"The Harbour Courier"',
  ],
  ['her by her title', farrant, 'what did she say?', 'What did Odile Farrant say?'],
  ['him beside her', farrant, 'and what did he say?', 'What did Prudhomme say?'],
  ['a role of hers', farrant, 'who is she?', 'Who is Odile Farrant?'],
  ['another who', farrant, 'and Walter Prudhomme?', 'Who is Walter Prudhomme?'],
  ['what it is', deal, 'when was it signed?', 'When was the S-400 deal signed?'],
  ['its parts', deal, 'what is its range?', 'What is the S-400 deal’s range?'],
  ['that deal', deal, 'who signed that deal?', 'Who signed the S-400 deal?'],
  ['the thing of the question', deal, 'and the rifles?', 'What is the rifles worth?'],
  ['why', turkey, 'why?', 'Why was Turkey sanctioned?'],
  ['when', turkey, 'When?', 'When was Turkey sanctioned?'],
  ['another country', turkey, 'and India?', 'Was India sanctioned?'],
  ['another country without and', turkey, 'China?', 'Was China sanctioned?'],
  ['another counted thing', rifles, 'what about missiles?', 'How many missiles will India make?'],
  ['another maker', rifles, 'and Russia?', 'How many rifles will Russia make?'],
  ['them', rifles, 'where will they be made?', 'Where will rifles be made?'],
  ['another word for the thing', pact, 'and the lease?', 'Until when was the lease extended?'],
  ['who of a thing', pact, 'who signed it?', 'Who signed the military pact?'],
  [
    'another topic of a command',
    summary,
    'what about the rifles?',
    '/summary the rifles source:"Eastern Ledger"',
  ],
  ['all sources again', summary, 'from all sources', '/summary S-400'],
  ['a day on', summary, 'after 3 December 2021', '/summary S-400 since:2021-12-04 source:"Eastern Ledger"'],
  [
    'two ends',
    summary,
    'between 2019 and 2020?',
    '/summary S-400 since:2019 until:2020 source:"Eastern Ledger"',
  ],
  ['another command', summary, 'and a timeline?', '/timeline S-400 source:"Eastern Ledger"'],
  ['differences', summary, 'do the sources differ?', '/compare S-400 source:"Eastern Ledger"'],
  [
    'his words on the topic',
    summary,
    'what did Singh say about it?',
    'What did Singh say about S-400? source:"Eastern Ledger"',
  ],
  [
    'the deal',
    summary,
    'how much was the deal worth?',
    'How much was the S-400 deal worth? source:"Eastern Ledger"',
  ],
  ['last year', timeline, 'until last year', '/timeline S-400 since:2021 until:2021'],
  ['a year that events are of', timeline, 'and in 2018?', '/timeline S-400 2018 since:2021'],
  ['any time', timeline, 'any time', '/timeline S-400'],
  ['another target', sanctions, 'and Turkey?', '/sanctions Turkey'],
  [
    'another time for the one before',
    remember('What happened in 2019?', answered('x', 'Turkey was put out.')),
    'before 2018',
    'What happened? until:2017-12-31',
  ],
  [
    'a preposition with its question word',
    pact,
    'with whom?',
    'Until when was the military pact extended with whom?',
  ],
  ['another topic of somebody’s words', lavrov, 'about trade?', 'What did Sergei Lavrov say about trade?'],
  [
    'him',
    lavrov,
    'what about his talks with Singh?',
    'What did Sergei Lavrov say about Sergei Lavrov’s talks with Singh?',
  ],
  [
    'a month as a time, not as a paper',
    summary,
    'only from December',
    '/summary S-400 since:2021-12 source:"Eastern Ledger"',
  ],
  [
    'a paper that no article is by',
    summary,
    'only from The Orchard Post',
    '/summary S-400 source:"Orchard Post"',
  ],
  ['a country as a country', said, 'only in Turkey', 'What did Shringla say about Turkey?'],
  ['what came next', summary, 'what happened next?', '/timeline S-400 source:"Eastern Ledger"'],
  ['a noun phrase by itself', turkey, 'the army?', 'Was the army sanctioned?'],
  ['who said so', said, 'who said that?', 'What did Shringla say about the S-400? view:speakers'],
  ['whose words they are', rifles, 'says who?', 'How many rifles will India make? view:speakers'],
  ['where it is from', deal, 'where does that come from?', 'What is the S-400 deal worth? view:speakers'],
  ['the sources', timeline, 'show me the sources', '/timeline S-400 since:2021 view:sources'],
  ['less of it', summary, 'shorter please', '/summary S-400 source:"Eastern Ledger" view:short'],
  ['less of it in other words', deal, 'in one sentence?', 'What is the S-400 deal worth? view:short'],
  ['more of it', lavrov, 'more', '/who Lavrov view:more'],
  ['more of it in other words', timeline, 'go on', '/timeline S-400 since:2021 view:more'],
  [
    'still more of it',
    remember('/timeline S-400 view:more', answered('x', 'It goes on.')),
    'more',
    '/timeline S-400 view:more2',
  ],
  [
    'what comes after more of it',
    remember('/timeline S-400 view:more', answered('x', 'It goes on.')),
    'and Turkey?',
    '/timeline Turkey',
  ],
  ['somebody after a count', rifles, 'what about Odile Farrant?', '/who Odile Farrant'],
  [
    'the topic of what is new, not the word for it',
    remember('What is the latest on the ferry?', answered('x', 'The ferry sank.')),
    'sanctions?',
    '/sanctions ferry',
  ],
  [
    'nobody whose name is a month',
    remember('What did Ann Brand say in July 2024?', answered('x', 'Brand said that the alarm had failed.')),
    'compare the sources',
    '/compare Ann Brand',
  ],
  [
    'a paper after another paper',
    remember('How many rifles? source:Reuters', answered('x', 'None.')),
    'and Eastern Ledger?',
    'How many rifles? source:"Eastern Ledger"',
  ],
  ['whether it is true', pact, 'is that true?', '/check It was extended until 2030.'],
  ['whether that is sure', turkey, 'Are you sure?', '/check Turkey was sanctioned in December 2020.'],
  ['a check of it', summary, 'check that', '/check The S-400 is on its way.'],
  ['why of a count', rifles, 'why?', 'Why will India make rifles?'],
  ['when of a noun that was acted on', imposed, 'when was that?', 'When were sanctions imposed on Turkey?'],
  ['where of those who acted', died, 'where did that happen?', 'Where did people die in the fire?'],
  ['when of what somebody did', signed, 'when?', 'When was the ferry lease signed?'],
  ['who of what was done', turkey, 'by whom?', 'Who sanctioned Turkey?'],
  ['why of somebody’s words', said, 'why?', 'Why did Shringla say that about the S-400?'],
  ['how come', turkey, 'how come?', 'Why was Turkey sanctioned?'],
  ['when of a command’s topic', sanctions, 'when?', 'When were sanctions imposed on India?'],
  [
    'when of what was checked',
    remember('/check The mayor resigned over the bridge.', answered('x', 'The mayor resigned.')),
    'when was that?',
    'When did the mayor resign over the bridge?',
  ],
  [
    'how many of what was spoken of',
    remember('What did Naren Modar say about the rifles?', answered('x', 'A contract was signed.')),
    'how many?',
    'How many rifles?',
  ],
  [
    'how many of what was bought',
    remember('Did the city buy the buses?', answered('x', 'The city bought buses.')),
    'how many?',
    'How many buses did the city buy?',
  ],
  [
    'a paper by its name alone',
    deal,
    'only Eastern Ledger',
    'What is the S-400 deal worth? source:"Eastern Ledger"',
  ],
  [
    'a paper of the corpus that the answer does not cite',
    summary,
    'only Tallow Bay Times',
    '/summary S-400 source:"Tallow Bay Times"',
  ],
  ['whom somebody else told', lavrov, 'and what did Putin tell him?', 'What did Putin tell Sergei Lavrov?'],
  ['a person by name', summary, 'and who is Shoigu?', 'Who is Shoigu? source:"Eastern Ledger"'],
  [
    'somebody of a checked text',
    remember('/check Mr Lavrov met Biden in Oslo.', answered('Checked', 'Lavrov flew home.')),
    'what did Lavrov say about him?',
    'What did Lavrov say about Biden?',
  ],
  ['a filter as it is typed', sanctions, 'since:2021-12', '/sanctions India since:2021-12'],
  ['another meaning', caatsa, 'and the Magnitsky Act?', 'What is the Magnitsky Act?'],
  ['a question that goes on', caatsa, 'and who does it name?', 'Who does CAATSA name?'],
]

const alone: readonly (readonly [Turn, string])[] = [
  [lavrov, 'What is CAATSA?'],
  [lavrov, '/timeline S-400'],
  [lavrov, 'How many agreements were signed at the summit?'],
  [lavrov, 'Who is Rajnath Singh and what did he say?'],
  [said, 'thanks'],
  [said, 'ok'],
  [summary, 'and then again?'],
  [remember('/check India bought it.', answered('Checked', 'India bought it.')), 'and in 2020?'],
  [remember('/help', answered('Help', 'x')), 'since December'],
  [deal, 'what do I do now?'],
  [robbery, 'who is his solicitor?'],
  [deal, 'Is it true that Turkey bought the S-400?'],
  [deal, 'When was the pact signed and how long does it run?'],
  [rifles, 'What did Modi say about trade?'],
  [pact, 'Which country was sanctioned in 2020?'],
  [turkey, 'Hello there'],
]

describe('A follow-up', () => {
  it.each(dialogues)('takes on %s', (_, turn, typed, whole) => {
    expect(followUp(turn, typed)).toBe(whole)
  })

  it.each(alone)('is not what stands on its own: %#', (turn, typed) => {
    expect(followUp(turn, typed)).toBe(typed)
  })

  it('needs something before it', () => {
    expect(followUp(undefined, 'and Putin?')).toBe('and Putin?')
  })

  it('of a follow-up goes on with what that one asked', () => {
    const first = followUp(lavrov, 'and in 2021?')
    const second = followUp(remember(first, answered('Sergei Lavrov', 'Lavrov spoke.')), 'and Putin?')
    expect(second).toBe('/who Putin since:2021 until:2021')
    const third = followUp(remember(second, answered('Vladimir Putin', 'Putin spoke.')), 'what did he say?')
    expect(third).toBe('What did Vladimir Putin say? since:2021 until:2021')
  })

  it('is a line of a bearable length whatever was asked and typed', () => {
    const words = fc.constantFrom(
      'and',
      'he',
      'it',
      'Putin',
      'in 2020',
      'what',
      'only from',
      'since',
      'that',
      '?',
      'say',
      '/who',
      'source:"A b"',
    )
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 9 }),
        fc.array(words, { maxLength: 300 }),
        fc.string(),
        (typed, line, odd) => {
          const turn = remember(line.join(' '), answered('x', odd || 'x', 'Mr Lavrov met Ms Farrant.'))
          expect(turnSchema.parse(JSON.parse(JSON.stringify(turn)))).toEqual(turn)
          for (const text of [typed.join(' '), odd]) {
            const whole = followUp(turn, text)
            expect(whole === text || whole.length <= 900).toBe(true)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
