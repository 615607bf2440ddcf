import { describe, expect, it } from 'vitest'
import { parseLine, writeLine } from '../../../src/composing/follow-up.ts'
import type { Answer } from '../../../src/model/answer.ts'
import {
  answered,
  followUp,
  followUps,
  lavrov,
  now,
  remember,
  said,
  signed,
  silent,
  strike,
} from './turns.ts'

const boss = remember(
  'What did the Orsa chairman say to the council?',
  answered('What did the Orsa chairman say to the council?', 'Mr Holm told reporters to wait.'),
)
const pier = remember(
  'Who opened the pier in Tallow Bay?',
  answered(
    'Who opened the pier in Tallow Bay?',
    'Ada Brennt, the mayor, opened the pier. Piet Holm stayed away. Brennt said that she was glad.',
  ),
)
const bought = remember('Did Corvane buy a shipyard?', answered('Did Corvane buy a shipyard?', 'It did.'))
const parade = remember(
  "Why was the Queen's visit to Norvale called off?",
  answered('Why?', 'A strike had begun in the ports.'),
)
const onNorvale = remember(
  'Why were the tariffs on Norvale raised?',
  answered('Why?', 'The council wanted to help its farmers.'),
)
const ofLedger = remember(
  'until when does the pact run? source:"Eastern Ledger"',
  answered('until when does the pact run?', 'It runs until 2030.'),
)
const trial = remember(
  'Who sentenced Hugo Marsh?',
  answered('x', 'Judge Ada Brennt sentenced Hugo Marsh to seven years.'),
  remember('/timeline Marsh', answered('Marsh', 'Hugo Marsh went on trial on Monday.')),
)
const closed = remember('/check The ward at Lys closed in March.', answered('Checked', 'It will close.'))
const priced = remember('How much does the Heron cost?', answered('x', 'The Heron costs 7 million.'))

const aboutFire = remember(
  'what did the police say? about:"the mill fire"',
  answered('what did the police say?', 'They are looking for a witness.'),
)

describe('Who and what is meant', () => {
  it.each([
    [
      'by “his” is whom “who …?” named, by the whole name, and not who did it',
      trial,
      'and his partner?',
      'Who sentenced Hugo Marsh’s partner?',
    ],
    ['by “why?” is the claim', closed, 'why?', 'Why did the ward at Lys close in March?'],
    ['by “the other one” is nothing that was named', priced, 'and the other one?', 'and the other one?'],
    ['by “he” is who is called by an office alone', boss, 'is he ill?', 'Is the Orsa chairman ill?'],
    ['by “she” is who an article calls so', pier, 'when did she arrive?', 'When did Ada Brennt arrive?'],
    [
      'by “he” is who /who told of, not another of its answer',
      lavrov,
      'and what did he sign?',
      'What did Sergei Lavrov sign?',
    ],
    ['by “which one?” is the thing of the question', bought, 'which one?', 'Which shipyard did Corvane buy?'],
    ['by “it” is what is somebody’s', parade, 'when was it planned?', "When was the Queen's visit planned?"],
    [
      'by “they” are the things that a question named',
      onNorvale,
      'could they be cut?',
      'Could the tariffs on Norvale be cut?',
    ],
    [
      'by “the others” are the other papers',
      ofLedger,
      'what do the others say?',
      'until when does the pact run?',
    ],
    [
      'by “the others” is the rest, where nothing was left out',
      said,
      'what about the others?',
      'What did Shringla say about the S-400? view:more',
    ],
    ['by “before that” is a timeline', strike, 'and before that?', '/timeline ferry strike'],
    ['by “why there?” is the reason', bought, 'why there?', 'Why did Corvane buy a shipyard?'],
    [
      'by another office is another speaker',
      aboutFire,
      'and the mayor?',
      'what did the mayor say? about:"the mill fire"',
    ],
    [
      'by a thing beside somebody is told of itself',
      remember('Is the Orsa chairman ill?', answered('Is the Orsa chairman ill?', 'He is.')),
      'and the new ferry?',
      '/summary new ferry',
    ],
    [
      'by “he” is whom “who …?” found',
      remember(
        'Who met Ada Brennt in Orlo?',
        answered('Who met Ada Brennt in Orlo?', 'Mr Holm met Ada Brennt for an hour. She was glad.'),
      ),
      'how long did he stay?',
      'How long did Holm stay?',
    ],
    [
      'by “she” is who holds the office that was asked for',
      remember(
        'Who is the new chief conductor in Orlo?',
        answered('Who is it?', 'The Philharmonic has chosen Ada Brennt as its chief conductor.'),
      ),
      'whom does she succeed?',
      'Whom does Ada Brennt succeed?',
    ],
    [
      'by “it” is a firm that no list knows',
      remember('Who owns Skerry Line?', answered('Who owns Skerry Line?', 'Two brothers do.')),
      'is it bankrupt?',
      'Is Skerry Line bankrupt?',
    ],
    [
      'by “it” is what is bought, not the country that buys it',
      remember('Is Norway buying the Orion-9?', answered('Is Norway buying the Orion-9?', 'It is.')),
      'which other country bought it?',
      'Which other country bought the Orion-9?',
    ],
    [
      'by “for how much?” is the price',
      remember('Is Norway buying the Orion-9?', answered('Is Norway buying the Orion-9?', 'It is.')),
      'for how much?',
      'For how much is Norway buying the Orion-9?',
    ],
    [
      'by “why?” is why those that were counted are so',
      remember('How many nurses are on strike in Orlo?', answered('How many?', '300 nurses.')),
      'why?',
      'Why are nurses on strike in Orlo?',
    ],
    [
      'by another firm is another speaker',
      remember('what does the company say? about:"the spill"', answered('what?', 'It is sorry.')),
      'and the SFA?',
      'what does the SFA say? about:"the spill"',
    ],
  ] as const)('%s', (_, turn, typed, whole) => {
    expect(followUp(turn, typed)).toBe(whole)
  })

  const fined = remember('Was Orsa Mills fined?', answered('x', 'Orsa Mills was fined $3 million.'))
  const resigned = remember('Did Ada Brennt resign?', answered('x', 'Brennt refused to resign.'))
  const thieves = remember('When did the thieves come?', answered('x', 'The thieves came on Friday.'))
  const ruling = remember('When was the ruling given?', answered('x', 'The ruling was given on Friday.'))
  const leave = remember('/summary the flood', answered('the flood', 'The river rose on Monday.'))
  const imposedOn = remember('Why were sanctions imposed on Norvale?', answered('x', 'For the war.'), {
    ...remember('/sanctions Norvale', answered('Sanctions: Norvale', 'The EU imposed sanctions on Norvale.')),
    topic: 'Norvale',
  })
  const stories = remember('/summary', {
    ...answered('Newest stories', 'x'),
    sections: ['Ferry strike ends', 'Mill is sold', 'Bridge closes'].map((heading) => ({
      heading,
      statements: [{ text: 'x', cites: [1] }],
    })),
  } as Answer)
  const building = remember('What is Orsa building?', answered('x', 'Orsa builds a pier.'))
  const counted = remember('how many nurses? about:"the strike"', answered('x', '300 nurses.'))
  const compared = remember('/compare the strike', answered('x', 'They differ.'))
  const accused = remember('What is Brandvik accused of?', answered('x', 'Mr Brandvik is accused of fraud.'))
  const narrowed = remember('/summary the flood since:2021 source:"The Harbour Courier"', silent)
  const inTolvara = remember('What happened in Tolvara?', answered('x', 'A bell was stolen.'))
  const who = remember('How many people were evacuated?', answered('x', '300 people were.'))
  const inYear = remember('how many people fled in 2023?', silent)
  it.each([
    ['of money where it was paid', fined, 'how much?', 'How much was Orsa Mills fined?'],
    ['of a deed by “do that”', signed, 'why did they do that?', 'Why was the ferry lease signed?'],
    ['of a denial', resigned, 'why not?', "Why didn't Ada Brennt resign?"],
    ['of a part of what was asked', fined, 'by how much?', 'Was Orsa Mills fined by how much?'],
    [
      'of no many where one thing is meant',
      thieves,
      'was it insured?',
      'Was it insured? about:"the thieves"',
    ],
    ['of nobody whom a thing could be', ruling, 'why did they give it?', 'Why did they give the ruling?'],
    [
      'of a topic, asked of that first',
      leave,
      'how many had to leave?',
      'How many had to leave? about:"the flood"',
    ],
    [
      'of what the turn before was on',
      imposedOn,
      'who imposed them?',
      'Who imposed the sanctions on Norvale?',
    ],
    [
      'of a story by its place',
      stories,
      'what happened in the second one?',
      'What happened in Mill is sold?',
    ],
    ['of the last story', stories, 'who is named in the last story?', 'Who is named in Bridge closes?'],
    ['without the time', inYear, 'any time', 'how many people fled?'],
    ['without any filter', narrowed, 'forget the filter', '/summary the flood'],
    ['without the limit in other words', narrowed, 'and without the date limit', '/summary the flood'],
    [
      'of a paper by a word of its name',
      leave,
      'only the Times',
      '/summary the flood source:"Tallow Bay Times"',
    ],
    ['of what is hers', pier, 'did she sell her boat?', 'Did Ada Brennt sell her boat?'],
    [
      'of what happened in a place',
      inTolvara,
      'how much was it worth?',
      'How much was it worth? about:"Tolvara"',
    ],
    [
      'of whom a question named, without what they are doing',
      building,
      'when will it open?',
      'When will Orsa open?',
    ],
    ['of another thing that is counted', counted, 'and teachers?', 'how many teachers? about:"the strike"'],
    [
      'what the papers say of something',
      compared,
      'what do they say about pay',
      'What do the papers say about pay?',
    ],
    ['what is said to that', leave, 'what does Brennt say to that?', 'What does Brennt say about the flood?'],
    ['whether he denies what he is accused of', accused, 'did he deny it?', 'Did Brandvik deny it?'],
    ['for the source', leave, 'give me the source', '/summary the flood view:sources'],
    ['for the source as politeness leaves it', leave, 'the source', '/summary the flood view:sources'],
    ['whether those agree that named no topic', who, 'do they agree?', '/compare people evacuated'],
    ['whether all say so', leave, 'does everyone say that?', '/compare flood'],
  ] as const)('asks %s', (_, turn, typed, whole) => {
    expect(followUp(turn, typed)).toBe(whole)
  })

  it.each([
    ['of a thing, the command that tells of it', thieves, 'and the bell?', 'summary bell'],
    ['of somebody, who it is', inYear, 'and Ada Brennt?', undefined],
    ['of what is said about it, nothing', said, 'and Turkey?', undefined],
  ] as const)('has beside a question of another thing what is asked instead: %s', (_, turn, typed, or) => {
    expect(followUps.goingOn(turn, typed, now, [])?.or).toBe(or)
  })

  it('keeps what is asked instead apart from the words, the topic and the view', () => {
    const line = {
      command: '',
      words: 'when?',
      filters: {},
      about: 'the bell',
      or: 'summary bell',
      view: 'more',
    }
    expect(writeLine(line)).toBe('when? about:"the bell" or:"summary bell" view:more')
    expect(parseLine(writeLine(line))).toEqual(line)
  })

  it('stays meant where the turn between named nobody', () => {
    const between = remember('who won? about:"the pier"', silent, pier)
    expect(followUp(between, 'when does she leave?')).toBe('When does Ada Brennt leave?')
  })
})
