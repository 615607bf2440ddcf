import robotsModule from 'robots-parser'
import { z } from 'zod'
import type { Rules } from './address.ts'
import { type Answer, type Ask, discard, headerOf, redirectOf } from './asking.ts'
import { readBody } from './body.ts'

/** Its types speak of an ES module, which it is not: what is imported is the function itself. */
const robotsParser = z
  .custom<typeof robotsModule.default>((value) => typeof value === 'function')
  .parse(robotsModule)

/** Who we are in a robots.txt. */
const agent = 'dateline'
/** Characters that are read of a robots.txt; the standard (RFC 9309) wants 500 KiB at least. */
const longest = 512_000
/** Characters of the rules for us that are kept: each is matched against each address. */
const mostRules = 20_000

/** What a host's robots.txt says to us. */
export interface Robots {
  mayFetch(url: string): boolean
  /** The gap that it asks for between two requests, in milliseconds. */
  readonly gapMs?: number | undefined
}

const everything: Robots = { mayFetch: () => true }
const keptMs = 24 * 3600_000
/** Hosts whose robots.txt is remembered. */
const mostKept = 500
const mostRedirects = 5

/** What the hosts' robots.txt say, each asked for once a day. @throws where a host cannot be asked just now (RFC 9309) */
export function rememberRobots(
  ask: Ask,
  rules: Rules,
  now: () => number,
): (page: URL, signal: AbortSignal) => Promise<Robots> {
  const kept = new Map<string, { readonly robots: Robots; readonly until: number }>()

  const fetchRobots = async (page: URL, signal: AbortSignal): Promise<Robots> => {
    let url = new URL('/robots.txt', page)
    for (let left = mostRedirects; left >= 0 && rules.refusal(url) === undefined; left -= 1) {
      const answer = await ask(url, signal, { accept: 'text/plain' })
      if (answer.statusCode === 200) return readRobots(url.href, await textOf(answer))
      discard(answer)
      if (answer.statusCode >= 500 || answer.statusCode === 429)
        throw new Error(`its robots.txt is answered with an error (${answer.statusCode})`)
      const target = redirectOf(url, answer)
      if (target === undefined) break
      url = target
    }
    return everything
  }

  return async (page, signal) => {
    const known = kept.get(page.origin)
    if (known !== undefined && known.until > now()) return known.robots
    const robots = await fetchRobots(page, signal)
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(page.origin, { robots, until: now() + keptMs })
    return robots
  }
}

async function textOf(answer: Answer): Promise<string> {
  const encoding = headerOf(answer, 'content-encoding') ?? ''
  return new TextDecoder().decode(await readBody(answer.body, encoding, longest, 'cut'))
}

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
  for (const line of text.slice(0, longest).split(/\r\n|\r|\n/)) {
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
