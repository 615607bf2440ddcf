import type { Line } from './line.ts'
import type { Turn } from './turn.ts'

const commands: readonly (readonly [string, RegExp])[] = [
  [
    'timeline',
    /^(?:(?:show|give) (?:me )?)?(?:(?:a|the) )?(?:timeline|chronology|order of events)(?: of (?:it|that|this))?(?: please)?$|^(?:then|then what|what(?: happened| happens| came| comes)?(?: next| then| after(?: that| this)?)|what happened)$/i,
  ],
  [
    'summary',
    /^(?:(?:show|give) (?:me )?)?(?:(?:a|the) )?(?:summary|short version|gist|overview)(?: of (?:it|that|this))?(?: please)?$|^(?:please )?(?:sum(?: (?:it|that|this))? up|summari[sz]e(?: (?:it|that|this))?|tell me more(?: about (?:it|that|this))?|more about (?:it|that|this)|tl;?dr)$/i,
  ],
  [
    'compare',
    /^(?:do|where do|how do) (?:the )?(?:sources|papers|articles|they) (?:differ|disagree|agree)(?: (?:on|about) (?:it|that|this))?$|^(?:please )?compare(?: (?:it|that|them|the sources))?$|^(?:the )?(?:differences|disagreements)$/i,
  ],
  ['sanctions', /^(?:any |the |are there (?:any )?|what about )?sanctions(?: on (?:it|that|them))?$/i],
]

/** "a timeline?", "do the sources differ?": another command on what was spoken of. */
export function otherCommand({ topic, people }: Turn, before: Line, rest: string): Line | undefined {
  const command = commands.find(([, words]) => words.test(rest))?.[0]
  const words = topic.replace(/^(?:the|an?)\s+/i, '') || people[0]?.name
  return command && words ? { ...before, command, words } : undefined
}
