import { z } from 'zod'
import { hashOf } from './data.ts'
import { namesOf } from './judge/names.ts'
import type { Piece } from './shelf.ts'

/** A real news article of `load_corpus`, cut at 1,250 characters. */
export const newsRow = z.object({
  id: z.string(),
  set: z.string(),
  url: z.string().nullish(),
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ''),
  published_at: z.string().nullish(),
  text: z.string(),
})
type NewsRow = z.infer<typeof newsRow>

/** A month whose news fills a corpus of a middling size; another month is another test. */
const usual = '2022-11'
const mostArticles = 1_500

/** The articles of one month, by the hosts of their addresses as publishers. */
export const oneMonth = (rows: readonly NewsRow[], month: string = usual): readonly Piece[] =>
  newsBetween(rows, month, month)

/** The first articles from one month to another, both included. */
export function newsBetween(rows: readonly NewsRow[], from: string, to: string): readonly Piece[] {
  const at = ({ published_at: day }: NewsRow): string => day ?? ''
  return rows
    .filter((row) => row.set === 'realtimeqa' && at(row).slice(0, 7) >= from && at(row).slice(0, 7) <= to)
    .sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
    .slice(0, mostArticles)
    .map(pieceOfNews)
}

function pieceOfNews({ id, title, text, url, published_at: publishedAt }: NewsRow): Piece {
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  return {
    title: title.trim() || text.slice(0, 60),
    text,
    source: host || id.replace(/-.*/, ''),
    publishedAt: publishedAt || undefined,
  }
}

/** What people would ask of these articles: names that stand in several, most first. */
export function topicsOf(pieces: readonly Piece[], least = 3): readonly string[] {
  return counted(pieces, ({ text }) => namesOf(text), least)
}

/** Names that are followed by "said" or "told": people and bodies that speak. */
export function speakersOf(pieces: readonly Piece[]): readonly string[] {
  const speaks = /((?:\p{Lu}[\p{L}.'-]+ ){1,3})(?:said|says|told|added)\b/gu
  return counted(
    pieces,
    ({ text }) => [...text.matchAll(speaks)].flatMap(([, name = '']) => namesOf(`by ${name}`)),
    2,
  )
}

/** Names in sentences on sanctions; where nobody writes of any, those that most articles have. */
export function sanctionedOf(pieces: readonly Piece[]): readonly string[] {
  const sentences = /[^.\n]*\bsanction[^.\n]*/gi
  const named = counted(pieces, ({ text }) => (text.match(sentences) ?? []).flatMap(namesOf), 1)
  return named.length > 0 ? named : topicsOf(pieces)
}

/** Wrappings of a page, not what it is about. */
const wrapping =
  /['’]|CNN|USA TODAY|Editor|Read|Privacy|Policy|Subscri|Sign [Uu]p|Newsletter|Getty|Reuters|Washington Post|New York Times/

function counted(
  pieces: readonly Piece[],
  names: (piece: Piece) => readonly string[],
  least: number,
): readonly string[] {
  const counts = new Map<string, number>()
  for (const piece of pieces)
    for (const name of new Set(names(piece)))
      if (name.length > 3 && name.length < 40 && !wrapping.test(name))
        counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name]) => name)
}

/** Each command and a plain question by turns, as many lines as wished for; the same ones for the same articles. */
export function everyCommand(pieces: readonly Piece[], most: number): readonly string[] {
  const drawn = (names: readonly string[]): readonly string[] =>
    [...names].sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))
  const topics = drawn(topicsOf(pieces))
  const speakers = drawn(speakersOf(pieces))
  const sanctioned = drawn(sanctionedOf(pieces))
  const forms: readonly (readonly [readonly string[], (name: string) => string])[] = [
    [topics, (name) => `/summary ${name}`],
    [speakers, (name) => `/who ${name}`],
    [sanctioned, (name) => `/sanctions ${name}`],
    [topics, (name) => `/compare ${name}`],
    [topics, (name) => `/timeline ${name}`],
    [speakers, (name) => `What did ${name} say?`],
    [topics, (name) => `What happened to ${name}?`],
    [topics, (name) => claimOn(name, pieces)],
  ]
  const lines: string[] = []
  for (let at = 0; lines.length < most && at < most * forms.length; at++) {
    const [names, form] = forms[at % forms.length] ?? [topics, String]
    const name = names[at % Math.max(1, names.length)]
    const line = name === undefined ? undefined : form(name)
    if (line !== undefined && !lines.includes(line)) lines.push(line)
  }
  return lines
}

/** The first sentence that names it, to be checked. */
function claimOn(name: string, pieces: readonly Piece[]): string {
  const sentences = pieces.flatMap(({ text }) => text.split(/(?<=[\p{L}\d]{4}[.!?])\s+/u))
  return `/check ${sentences.find((one) => one.includes(name) && one.length > 40) ?? name}`
}
