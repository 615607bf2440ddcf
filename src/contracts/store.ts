import type { z } from 'zod'
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
 * on the same data folder sees it.
 */
export interface Collection<T> {
  get(key: string): Promise<Row<T> | undefined>
  /** False where the key is taken: of any number of callers one inserts. */
  insert(key: string, value: T, due?: number): Promise<boolean>
  /** The new row, or nothing where another was quicker. Without `due` the row is never due again. */
  replace(row: Row<T>, value: T, due?: number): Promise<Row<T> | undefined>
  /** False where the row has changed since it was read, or is gone. */
  remove(row: Row<T>): Promise<boolean>
  /** In the order of the keys (by code point). */
  list(range: Range): Promise<readonly Row<T>[]>
  /** Rows due at this instant or before, longest due first. */
  due(now: number, limit: number): Promise<readonly Row<T>[]>
  /** Removes every row due at this instant or before; how many there were. */
  expire(now: number): Promise<number>
}

/** What must outlive a crash: receipts, posts, answers, subscriptions. */
export interface Store {
  /** The same name is the same collection, in every process. @throws where a stored value does not fit the schema */
  collection<T>(name: string, schema: z.ZodType<T>): Collection<T>
  close(): Promise<void>
}

export const { define: defineStore, made: isStore } = definer<Member<Store>>()
