import { setImmediate } from 'node:timers/promises'
import type { z } from 'zod'
import type { Place } from '../runtime/config.ts'
import { definer, type Member } from './define.ts'

/** A value as it was read; the version makes replacing it safe. */
export interface Row<T> {
  readonly key: string
  readonly value: T
  /** Counts the changes of this row; `replace` and `remove` refuse a row that has changed since it was read. */
  readonly version: number
  /** When somebody has to look at it again, milliseconds since 1970. */
  readonly due?: number | undefined
}

export interface Range {
  readonly prefix?: string
  /** Only keys after this one; with `backwards`, before it. */
  readonly after?: string
  readonly backwards?: boolean
  readonly limit: number
}

/**
 * Values of one kind by their key. What a call has changed is on the disk when its promise settles, and every process
 * on the same data folder sees it. A row that cannot be read costs that row: `list`, `all` and `due` leave it out and
 * tell it to the store's `onProblem`.
 */
export interface Collection<T> {
  /** @throws where the row is damaged, or does not fit the schema */
  get(key: string): Promise<Row<T> | undefined>
  /** False where the key is taken: of any number of callers one inserts. */
  insert(key: string, value: T, due?: number): Promise<boolean>
  /** Writes whatever stood there, also what cannot be read. Without `due` the row is never due again. */
  put(key: string, value: T, due?: number): Promise<void>
  /** The new row, or nothing where another was quicker. Without `due` the row is never due again. */
  replace(row: Row<T>, value: T, due?: number): Promise<Row<T> | undefined>
  /** False where the row has changed since it was read, or is gone. */
  remove(row: Row<T>): Promise<boolean>
  /** In the order of the keys (by code point). */
  list(range: Range): Promise<readonly Row<T>[]>
  /** Every row whose key begins so, page after page; gives way in between, and holds no more than a page. */
  all(range?: Pick<Range, 'prefix' | 'backwards'>): AsyncIterable<Row<T>>
  /**
   * Rows due at this instant or before, longest due first, those of one instant by their keys.
   * @param after only those behind this one in that order
   */
  due(now: number, limit: number, after?: Pick<Row<T>, 'key' | 'due'>): Promise<readonly Row<T>[]>
  /** Removes every row due at this instant or before; how many there were. */
  expire(now: number): Promise<number>
}

/** What must outlive a crash: receipts, posts, answers, subscriptions. */
export interface Store {
  /** The same name is the same collection, in every process. */
  collection<T>(name: string, schema: z.ZodType<T>): Collection<T>
  close(): Promise<void>
}

/** A row of any kind as it is kept. */
export interface Entry {
  readonly kind: string
  readonly key: string
  /** JSON. */
  readonly value: string
  readonly version: number
  readonly due: number | null
}

/** All that a store holds, while no other process has it open. What a call has changed is there when it settles. */
export interface Holdings {
  /** Every row, by kind and key. One that is damaged is of the kind `damaged …`. */
  entries(): AsyncIterable<Entry>
  /** These rows in place of all that there are, whole or not at all. */
  replaceAll(entries: AsyncIterable<Entry>): Promise<void>
  put(entry: Entry): Promise<void>
  remove(entry: Pick<Entry, 'kind' | 'key'>): Promise<void>
  close(): Promise<void>
}

/** A store before it is opened. */
export interface StoreMember extends Member<Store> {
  /** How its state is copied, in a sentence, where it is no file in DATA, which `dateline backup` copies. */
  readonly copiedBy?: string
  /** Opens it for this process alone, to move what it holds. @throws UserError where another process has it open */
  alone(settings: Place): Promise<Holdings>
}

/** Rows read at once by `all`. */
const page = 200

/** `all` of a collection, by its `list`. */
export async function* pages<T>(
  list: Collection<T>['list'],
  range: Pick<Range, 'prefix' | 'backwards'> = {},
): AsyncGenerator<Row<T>> {
  for (let after: string | undefined; ; ) {
    const rows = await list({ ...range, ...(after === undefined ? {} : { after }), limit: page })
    yield* rows
    after = rows.at(-1)?.key
    if (rows.length < page) return
    // A store of this machine answers without giving way.
    await setImmediate()
  }
}

export const { define: defineStore, made: isStore } = definer<StoreMember>()
