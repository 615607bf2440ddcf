import { readFile, writeFile } from 'node:fs/promises'
import { count } from '../feeds/list.ts'
import type { TakenIn } from '../feeds.ts'
import { reason, UserError } from '../model/errors.ts'
import { lineFor } from '../model/lines.ts'
import { terminalAsker } from '../platforms/terminal/courier.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { asTyped } from './as-typed.ts'
import { onReadableData } from './data.ts'
import { open } from './open.ts'
import { endWith } from './print-answer.ts'

/**
 * Feeds on this machine: what `/feeds` does, `check`, which makes one round of what is due, and `import` and `export`
 * of OPML.
 * @param words as the shell parted them: "add", "https://…"; "list"; "check"; "import", "FILE"; "export", "FILE"
 */
export async function feeds(
  words: readonly string[],
  json: boolean,
  settings: Settings,
  log: Log,
): Promise<void> {
  // What changes a feed needs a place that keeps it.
  if (/^(?:list|export)?(?:\s|$)/.test(words[0] ?? ''))
    return onReadableData(settings, log, (readable) => feedsOn(words, json, readable, log))
  return feedsOn(words, json, settings, log)
}

async function feedsOn(words: readonly string[], json: boolean, settings: Settings, log: Log): Promise<void> {
  const [verb = '', ...rest] = words
  const file = rest.join(' ')
  const { bot, corpus, following, close } = await open(settings, log, { watch: false })
  const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`)
  try {
    if (verb === 'check' && file === '') return say(await following.round())
    if (verb === 'import') {
      return say(takenIn(await following.takeIn(await read(file))))
    }
    if (verb === 'export') {
      const opml = await following.giveOut()
      if (file === '') return void process.stdout.write(opml)
      await writeFile(file, opml)
      return say(`The feeds are in ${file}.`)
    }
    await corpus.ready
    const answer = await bot.answer({
      text: lineFor('feeds', asTyped(words)),
      asker: terminalAsker,
    })
    endWith(answer, json)
  } finally {
    await close()
  }
}

/** Names that are told of what cannot be followed. */
const mostTold = 8

/** What came of a list: how many of its feeds were new, and which cannot be followed. */
export function takenIn({ added, listed, refused }: TakenIn): string {
  const names = refused.length > mostTold ? [...refused.slice(0, mostTold), '…'] : refused
  const why = 'as addresses of feeds begin with http:// or https:// and hold no password'
  const left = refused.length === 0 ? [] : [`Left out, ${why}: ${names.join(', ')}`]
  return [...(listed === 0 ? [] : [followed(added, listed)]), ...left].join('\n')
}

function followed(added: number, listed: number): string {
  const all = count(listed, 'feed')
  if (added === 0)
    return listed === 1 ? 'Its feed is followed already.' : `Its ${all} are all followed already.`
  const [be, they] = added === 1 ? ['is', 'It is'] : ['are', 'They are']
  const news =
    added === listed ? `${all} ${be} new.` : `${added} of ${all} ${be} new; the rest is followed already.`
  return `${news} ${they} checked in the next round: dateline feeds check`
}

/** @throws UserError */
async function read(file: string): Promise<string> {
  if (file === '') throw new UserError('Give the OPML file: dateline feeds import feeds.opml')
  try {
    return await readFile(file, 'utf8')
  } catch (thrown) {
    throw new UserError(`${file} cannot be read: ${reason(thrown)}.`)
  }
}
