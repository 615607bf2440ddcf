import { randomUUID } from 'node:crypto'
import type { Entry, Holdings } from '../../contracts/store.ts'
import { UserError } from '../../model/errors.ts'
import { isMark, type Mark, markEntry, markPlace, readMark } from './mark.ts'

/** One end of a move. */
export interface End {
  readonly name: string
  readonly holdings: Holdings
}

/** Rows by kind. */
export type Counts = ReadonlyMap<string, number>

/**
 * All of a store into another: the target is filled in one transaction, under a mark by which it refuses to be used; then
 * the source is marked as left; then the target's mark is taken away. Run again after a death at any step it completes.
 * @returns what came along; nothing where all was there already
 * @throws UserError where the target holds a state of its own, or the source's is elsewhere
 */
export async function carry(source: End, target: End): Promise<Counts | undefined> {
  const [here, there] = [await lookInto(source.holdings), await lookInto(target.holdings)]
  const finish = () => target.holdings.remove(markPlace)
  if (here.mark?.state === 'left' && here.mark.other === target.name) {
    const isOurs = there.mark?.state === 'arriving' && there.mark.move === here.mark.move
    if (isOurs) await finish()
    else if (there.mark !== undefined || sum(there.counts) === 0)
      throw new UserError(`The state left ${source.name}, but not for this ${target.name}.`)
    return isOurs ? there.counts : undefined
  }
  if (here.mark !== undefined)
    throw new UserError(
      here.mark.state === 'left'
        ? `The state was moved from ${source.name} to ${here.mark.other}; it is not here.`
        : `A move into ${source.name} was interrupted. Complete it first: dateline move --to ${source.name}`,
    )
  if (there.mark === undefined && there.counts.size > 0)
    throw new UserError(
      `${target.name} holds a state of its own (${listed(there.counts)}), which a move would replace. Empty it first.`,
    )
  const mark = { move: randomUUID() }
  const arriving: Mark = { ...mark, state: 'arriving', other: source.name }
  await target.holdings.replaceAll(also(source.holdings.entries(), markEntry(arriving)))
  await source.holdings.put(markEntry({ ...mark, state: 'left', other: target.name }))
  await finish()
  return here.counts
}

async function* also(entries: AsyncIterable<Entry>, more: Entry): AsyncGenerator<Entry> {
  yield* entries
  yield more
}

async function lookInto(holdings: Holdings): Promise<{ mark: Mark | undefined; counts: Counts }> {
  let mark: Mark | undefined
  const counts = new Map<string, number>()
  for await (const entry of holdings.entries())
    if (isMark(entry)) mark = readMark(entry)
    else counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1)
  return { mark, counts }
}

export const sum = (counts: Counts): number => [...counts.values()].reduce((all, some) => all + some, 0)

export const listed = (counts: Counts): string =>
  [...counts].map(([kind, rows]) => `${kind} ${rows}`).join(', ')
