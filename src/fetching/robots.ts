import robotsModule from 'robots-parser'
import { z } from 'zod'

/** Its types speak of an ES module, which it is not: what is imported is the function itself. */
const robotsParser = z
  .custom<typeof robotsModule.default>((value) => typeof value === 'function')
  .parse(robotsModule)

/** Who we are in a robots.txt. */
const agent = 'dateline'
/** Characters that are read of a robots.txt; the standard (RFC 9309) wants 500 KiB at least. */
export const longestRobots = 512_000
/** Characters of the rules for us that are kept: each is matched against each address. */
const mostRules = 20_000

/** What a host's robots.txt says to us. */
export interface Robots {
  mayFetch(url: string): boolean
  /** The gap that it asks for between two requests, in milliseconds. */
  readonly gapMs?: number | undefined
}

export const everything: Robots = { mayFetch: () => true }

/** @param url the file's own address */
export function readRobots(url: string, text: string): Robots {
  const robots = robotsParser(url, ourRules(text))
  const seconds = robots.getCrawlDelay(agent)
  return {
    mayFetch: (page) => robots.isAllowed(page, agent) !== false,
    gapMs: seconds === undefined || Number.isNaN(seconds) ? undefined : seconds * 1_000,
  }
}

/**
 * The lines that concern us, with each agent named once a group: the parser gives every rule to every agent of its
 * group, so that a file of agents alone would fill the memory.
 */
function ourRules(text: string): string {
  const kept: string[] = []
  let named = new Set<string>()
  let inRules = true
  let size = 0
  for (const line of text.slice(0, longestRobots).split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]{1,20})\s*:\s*([^#]*)/i.exec(line) ?? []
    if (key.toLowerCase() === 'user-agent') {
      if (inRules) named = new Set()
      inRules = false
      const [product = ''] = value.trim().toLowerCase().split('/')
      if ((product !== '*' && product !== agent) || named.has(product)) continue
      named.add(product)
      kept.push(`User-agent: ${product}`)
    } else if (/^(?:dis)?allow$|^crawl-delay$/i.test(key)) {
      inRules = true
      if (named.size === 0) continue
      const rule = `${key}: ${value.trim().replace(/\*{2,}/g, '*')}`
      size += rule.length
      if (size > mostRules) break
      kept.push(rule)
    }
  }
  return kept.join('\n')
}
