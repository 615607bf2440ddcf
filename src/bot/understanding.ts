import { questionOf } from '../composing/answering/asked.ts'
import {
  type FollowUps,
  isPaper,
  type Line,
  opening,
  periodIn,
  resolved,
  type Turn,
  withAlso,
  writeLine,
} from '../composing/follow-up.ts'
import type { Desk } from '../contracts/desk.ts'
import { withoutEndMarks } from '../language/end-marks.ts'
import { oneOf, pattern } from '../language/pattern.ts'
import { commandOf, filesCommand } from '../model/declaration.ts'
import { isInverted } from '../reading/question/statement.ts'
import { withoutCourtesy } from './intent/courtesy.ts'
import { afresh, aroundComma, askedLast, piecesOf, wishesIn } from './intent/parts.ts'
import type { Knows } from './intent/slots.ts'
import { writtenOut } from './intent/written-out.ts'
import type { ReadIntent } from './intent.ts'

/** The whole line that is asked, by what was spoken of before. */
export type Understand = (typed: string, turn: Turn | undefined, files?: boolean) => Promise<string>

const mostNameWords = 3
/** A longer message says itself what it wants, in its first words. */
const longestTalk = 400

/** A time that narrows, and is not part of what happened: "since Monday", "this week"; not "of 6 January". */
const narrows = /^(?:since|after|before|until|till|up to|between|from|this|last|past|today|yesterday)\b/i

/** Before a name, where no article may write it so. */
const title = oneOf`
  mr, mrs, ms, miss, dr, prof, professor, sir, dame, lord, lady, president, prime minister, foreign minister, minister,
  secretary, chancellor, king, queen, prince, princess, pope, senator, governor, mayor, judge, general, admiral, colonel,
  captain`
const titles = pattern('i')`^(?:${title}\.?\s+)+(?=\S)`

/**
 * First what can only mean the answer before, then what is surely a command, then what goes on from what was asked; all
 * else is a question, without what is only polite.
 */
export function createUnderstanding(parts: {
  readonly intents: ReadIntent
  readonly followUps: FollowUps
  readonly desk: Desk
  readonly now: () => Date
}): Understand {
  const { intents, followUps, desk, now } = parts
  const isNamed = async (name: string): Promise<boolean> =>
    (await desk.index.namesLike('person', name, 1)).some(({ exact }) => exact)
  const hasWritten = async (name: string): Promise<boolean> =>
    /\s/.test(name) && (await desk.index.articles({ byline: name, limit: 1 })).length > 0
  const knows: Knows = {
    source: async (name) => (await desk.index.sources()).some(({ source }) => isPaper(source, name)),
    command: (name) =>
      desk.commands.has(name.toLowerCase()) || desk.commands.has(name.toLowerCase().replace(/s$/, '')),
    person: async (name) =>
      (await isNamed(name)) ||
      (await hasWritten(name)) ||
      (titles.test(name) && (await isNamed(name.replace(titles, '')))) ||
      // Names that are not read yet are told by how they are written.
      (desk.progress().state !== 'ready' && /^(?:\p{Lu}[\p{L}.’'-]*\s?)+$/u.test(name)),
  }

  /** "And modi?" as it is written: "and Narendra Modi?" */
  const withName = async (asked: string): Promise<string> => {
    const lead = opening.exec(asked)?.[0] ?? ''
    const name = withoutEndMarks(asked.slice(lead.length))
    if (lead === '' || /\p{Lu}|\d/u.test(name) || name.split(/\s+/).length > mostNameWords) return asked
    const [match] = await desk.index.namesLike('person', name, 1)
    return match?.exact ? `${lead}${match.name}?` : asked
  }

  const intentOf = async (asked: string): Promise<Line | undefined> => {
    const period = periodIn(withoutEndMarks(asked), now())
    const intent =
      period && narrows.test(period.words) && period.rest !== ''
        ? await intents(period.rest, knows)
        : undefined
    return intent && period && desk.commands.get(intent.command)?.filters
      ? { ...intent, filters: period.filters }
      : intents(asked, knows)
  }

  /** What is to be done with files: what the words beside them ask for, where that takes files. */
  const withFiles = async (typed: string): Promise<string> => {
    const intent = typed.trim() === '' ? undefined : await intents(withoutCourtesy(typed), knows)
    const line = typed.trim().startsWith('/') ? typed.trim() : intent && writeLine(intent)
    const usual = filesCommand(desk.commands)
    const isTaken = line !== undefined && commandOf(line, desk.commands)?.files !== undefined
    return isTaken || usual === undefined ? (line ?? typed) : `/${usual}`
  }

  /** What words surely mean; nothing where they may as well be a question as it stands. */
  const meant = async (said: string, turn: Turn | undefined): Promise<string | undefined> => {
    const asked = withoutCourtesy(said)
    const sure = await surely(said, asked, turn)
    if (sure || !turn) return sure && writeLine(sure)
    const sources = (await desk.index.sources()).map(({ source }) => source)
    const next = followUps.goingOn(turn, await withName(asked), now(), sources)
    if (!next) return undefined
    const again = next.command === '' ? await intents(next.words, knows) : undefined
    return writeLine(again ? { ...again, filters: next.filters } : next)
  }

  /** What can only mean the answer before, then what is surely a command. */
  const surely = async (said: string, asked: string, turn: Turn | undefined): Promise<Line | undefined> => {
    const pointed = turn && followUps.pointing(turn, asked)
    if (pointed) return pointed
    // "And sanctions on them?"
    const plain = turn ? asked.replace(opening, '') : asked
    return (await intentOf((turn && resolved(plain, turn)) ?? plain)) ?? intents(said, knows)
  }

  /** “Did A report that X, and did B report that Y?” is one question of two reports. */
  const isOfReports = async (asked: string): Promise<boolean> =>
    isInverted(asked) && (await questionOf(asked, desk)).weighs !== 'nothing'

  /** One part of what was said, where the others only tell: "Too long, can you make it shorter?" */
  const partOf = async (said: string, turn: Turn | undefined): Promise<string | undefined> => {
    const pieces = piecesOf(said)
    const each =
      pieces.length > 1 && pieces.length < 5
        ? await Promise.all(pieces.map((piece) => intents(piece, knows)))
        : []
    const end = each.at(-1)
    if (end && each.every((one) => one?.command === end.command)) return writeLine(end)
    const last = askedLast(said)
    if (last !== undefined) return (await meant(last, turn)) ?? withoutCourtesy(last)
    for (const part of aroundComma(said)) {
      const sure = await surely(part, withoutCourtesy(part), turn)
      if (sure) return writeLine(sure)
    }
    return undefined
  }

  /** Where nothing was said before, nothing is added to: "and how many rifles?" */
  const alone = (asked: string): string => asked.replace(/^(?:and|but|also)\s+(?=\S+\s+\S)/i, '')

  const understand: Understand = async (typed, turn, files = false) => {
    if (files) return withFiles(typed)
    if (typed.trim().startsWith('/')) return typed
    // Who names the desk and says nothing wants to be greeted.
    const said = typed.trim() === '' ? 'hello' : typed
    if (said.length > longestTalk) {
      const intent = await intents(said, knows)
      return intent ? writeLine(intent) : typed
    }
    const written = writtenOut(said)
    const anew = afresh(written)
    if (anew !== undefined) return (await meant(anew, undefined)) ?? withoutCourtesy(anew)
    const asked = withoutCourtesy(written)
    const wishes = wishesIn(asked)
    if (wishes !== undefined && !(await isOfReports(asked))) {
      const [first, rest] = wishes
      return withAlso(await understand(first, turn), rest)
    }
    return (await meant(written, turn)) ?? (await partOf(asked, turn)) ?? (turn ? asked : alone(asked))
  }
  return understand
}
