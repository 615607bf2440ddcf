import { oneOf, pattern } from '../../language/pattern.ts'
import { meeting, type Span } from '../../language/span.ts'
import { type mentionsInOrder, type Speaker, subjectBefore } from './speaker.ts'

type Mentions = ReturnType<typeof mentionsInOrder>

/** Who is passed on as having said something, and the words that tell so. */
export interface PassedOn extends Speaker, Span {
  readonly cue: string
}

const says = oneOf`saying, telling, writing, adding, warning, declaring, insisting`
const said = oneOf`said, told, written, added, warned, declared`
const passed = oneOf`quoted, cited, reported`
const being = oneOf`is, are, was, were, been, being, gets, got`
const aside = String.raw`(?:\s(?:by|on|in|at|as)\s(?!saying)[^;:“”"]{2,60}?)?`
/** "Rao was quoted by the agency as saying", "the mayor is reported to have said". */
const passive = pattern(
  'u',
)`\b${being}\s+(?:\p{Ll}+ly\s+)?(?<cue>${passed}${aside}\s(?:as\s${says}|to\shave\s${said}))\b`
/** "The agency quoted Rao, the mayor, as saying". */
const active = pattern(
  'u',
)`\b(?<cue>(?:quot|cit|report)(?:ed|es|s|ing)\s(?<who>[^;:“”"]{3,120}?)\sas\s${says})\b`

/**
 * Whom somebody else's report gives words: the paper that quotes the mayor as saying something does not say it. Looked for
 * between two places of a text; the words end where what is said may begin.
 */
export function passedOn(text: string, from: number, to: number, mentions: Mentions): PassedOn | undefined {
  const words = text.slice(from, to)
  const told = passive.exec(words)
  if (told) {
    const cue = told.groups?.cue ?? ''
    const speaker = subjectBefore(text, from, from + told.index, mentions)
    return speaker && placed(speaker, cue, from + told.index + told[0].length)
  }
  const quoting = active.exec(words)
  const { cue = '', who = '' } = quoting?.groups ?? {}
  if (!quoting) return undefined
  const start = from + quoting.index + cue.indexOf(who)
  const end = start + who.length
  const [named] = meeting(mentions, { start, end })
  // "Quoted a spokesman for Rao as saying": whoever stands behind him is not who speaks.
  const isOther =
    named && /\b(?:for|of|to|by|close to)\s(?:[\p{L}.]+\s){0,4}$/u.test(text.slice(start, named.start))
  const source = named && !isOther ? { start: named.start, end: named.end } : { start, end }
  const name = named && !isOther ? named.name : who.replace(/,.*$/u, '')
  return placed({ name, source }, cue, from + quoting.index + cue.length)
}

const placed = (speaker: Speaker, cue: string, end: number): PassedOn => ({
  ...speaker,
  cue,
  start: end - cue.length,
  end,
})

/** Whether somebody's words are told as what another passes on. */
export const isPassedOn = (cue: string): boolean => /\s(?:as|to have)\s\p{Ll}+$/u.test(cue)
