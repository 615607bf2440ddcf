import { oneOf, pattern } from '../../language/pattern.ts'

/** What a paper says of a writer, with or without what somebody is between commas: "Jo Marsh, who keeps bees, lives in Rask." */
const told = pattern('iu')`
  ^(?:,[^.!?]{2,120},)?\s+${oneOf`
  is, was, are, has, have, writes, wrote, covers, reports, reported, joined, lives, can be, may be, works, worked, teaches, taught,
  studied, studies, edits, leads, runs, spent, contributed, holds, served, serves, speciali[sz]es, hosts, grew up, began, lectures`}\b`
/** Longer is a story. */
const longest = 900
/** Below a story so many paragraphs at most are of its writers. */
const mostBelow = 3

/**
 * A text without what its paper says of whoever wrote it, below the story or above it: no writer tells of herself by her full
 * name.
 */
export function withoutWriter(text: string, byline: string | undefined): string {
  const names = (byline ?? '').split(/\s*(?:[,;&]|\band\b)\s*/).filter((name) => /\S\s+\S/.test(name))
  if (names.length === 0) return text
  const isOf = (line = ''): boolean =>
    line.length <= longest &&
    names.some((name) => startsWith(line, name) && told.test(line.slice(name.length)))
  const lines = text.split('\n\n')
  const first = isOf(lines[0]) ? 1 : 0
  const below = lines.findIndex((line, at) => at >= lines.length - mostBelow && isOf(line))
  const kept = lines.slice(first, below < 0 ? lines.length : below)
  return kept.length === 0 ? text : kept.join('\n\n')
}

const startsWith = (line: string, name: string): boolean =>
  line.slice(0, name.length).toLowerCase() === name.toLowerCase()
