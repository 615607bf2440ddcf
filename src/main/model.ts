import { collectionOf, type Entry, nothing, sum, tokensOf } from '../desk/ledger.ts'
import { UserError } from '../model/errors.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { onReadableData } from './data.ts'
import { printedJson } from './print.ts'
import { openStore } from './store.ts'

/** What the model did, a line a day and workspace: calls, tokens, seconds, sentences shown and dropped. */
export async function model(
  options: { readonly stats: boolean; readonly json: boolean },
  settings: Settings,
  log: Log,
): Promise<void> {
  if (!options.stats) throw new UserError('Write what of the model you want: dateline model --stats')
  await onReadableData(settings, log, (readable) => printStats(options.json, readable, log))
}

async function printStats(json: boolean, settings: Settings, log: Log): Promise<void> {
  const store = await openStore(settings, log)
  try {
    const days = new Map<string, Entry>()
    // The rows of users count the same again.
    for await (const { key, value } of collectionOf(store).all())
      if (key.split(' ').length === 2) days.set(key, sum(days.get(key) ?? nothing, value))
    const rows = [...days].map(([key, { held: _, ...entry }]) => ({
      day: key.slice(0, 10),
      workspace: key.slice(11),
      ...entry,
      tokens: tokensOf(days.get(key) ?? nothing),
    }))
    process.stdout.write(json ? printedJson(rows, 2) : rows.map((row) => `${line(row)}\n`).join('') || empty)
  } finally {
    await store.close()
  }
}

const empty = 'No model has written yet.\n'

function line({
  day,
  workspace,
  calls,
  failed,
  failures,
  tokens,
  ms,
  shown,
  dropped,
}: Omit<Entry, 'held'> & { day: string; workspace: string }): string {
  const counted = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([reason, n]) => `${n} ${reason}`)
      .join(', ')
  const why = counted(failures)
  const lost = counted(dropped)
  const seconds = calls === 0 ? 0 : ms / calls / 1_000
  return [
    `${day} ${workspace || 'terminal'}: ${calls} asked, ${failed} failed${why === '' ? '' : ` (${why})`}, ${tokens} tokens`,
    `${seconds.toFixed(1)} s each`,
    `${shown} sentences shown`,
    ...(lost === '' ? [] : [`dropped: ${lost}`]),
  ].join('; ')
}
