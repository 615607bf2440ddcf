import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { longestMs } from '../../time.ts'
import { type Block, textOf } from './blocks.ts'

export interface Team {
  readonly id: string
  readonly name: string
  readonly botUser: string
  readonly botId: string
  /** Changes on every installation; undefined where the app is not installed. */
  token: string | undefined
}

export interface Channel {
  readonly id: string
  readonly name: string
  readonly team: string
  readonly kind: 'public' | 'private' | 'im'
  readonly members: Set<string>
  archived: boolean
  /** Who alone may write in it, where not everybody may. */
  writers?: readonly string[]
}

export interface Upload {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly altText: string | undefined
  readonly bytes: Buffer
}

/** A message as it stands; an edit makes another one under the same `ts`. */
export interface Message {
  readonly team: string
  readonly channel: string
  readonly ts: string
  /** The first message of the thread that it lies in. */
  readonly thread: string | undefined
  /** Who alone sees it. */
  readonly only: string | undefined
  readonly author: string
  readonly bot: boolean
  readonly text: string
  readonly blocks: readonly Block[]
  readonly metadata: unknown
  readonly files: readonly Upload[]
  /** Whom it notifies: `!channel`, `@U1`. */
  readonly pings: readonly string[]
  /** Addresses that can be clicked in it. */
  readonly links: readonly string[]
  readonly unfurls: boolean
  /** The method that brought it. */
  readonly via: string
  readonly edits: number
  readonly deleted: boolean
}

export interface View {
  readonly id: string
  readonly hash: string
  readonly user: string
  readonly type: 'home' | 'modal'
  readonly callbackId: string
  readonly title: string
  readonly submit: string | undefined
  readonly metadata: string
  readonly externalId: string | undefined
  readonly blocks: readonly Block[]
}

interface ResponseUrl {
  readonly team: string
  readonly channel: string
  readonly user: string
  readonly until: number
  /** The message that the click was on. */
  readonly original: string | undefined
  readonly thread: string | undefined
  uses: number
}

/** Everything that Slack remembers, and the wait for something in it to become so. */
export interface World {
  readonly teams: Map<string, Team>
  /** Tokens of apps that were removed. */
  readonly revoked: Set<string>
  readonly channels: Map<string, Channel>
  readonly users: Map<
    string,
    { readonly id: string; readonly name: string; readonly team: string; admin: boolean }
  >
  readonly homes: Map<string, View>
  readonly modals: Map<string, View>
  /** By channel, or by channel and thread with a colon between. */
  readonly prompts: Map<string, readonly { readonly title: string; readonly message: string }[]>
  readonly statuses: { readonly channel: string; readonly thread: string; readonly status: string }[]
  readonly titles: Map<string, string>
  readonly responseUrls: Map<string, ResponseUrl>
  readonly triggers: Map<string, { readonly until: number; readonly user: string; used: boolean }>
  readonly uploads: Map<
    string,
    { readonly name: string; readonly altText: string | undefined; bytes?: Buffer }
  >
  /** Files of people, which are given to those with a token of their workspace. */
  readonly dropped: Map<string, { readonly team: string; readonly bytes: Uint8Array }>
  /** Every state in which a message was ever visible, oldest first. */
  readonly history: Message[]
  now(): number
  /** Sets the clock forward. */
  advance(ms: number): void
  timestamp(): string
  id(prefix: string): string
  put(message: Message): void
  message(channel: string, ts: string): Message | undefined
  messages(): readonly Message[]
  changed(): void
  /** Tells of a moment: `sent`, `acknowledged`, `before chat.postMessage`, `after …` (done, no reply yet), `replied …`. */
  moment(name: string): void
  /** Hears of every moment until it is called off. */
  onMoment(listener: (name: string) => void): () => void
  /** Resolves with the first defined value of `check`, looked at now and after every change. */
  until<T>(check: () => T | undefined, what: string, patience?: number): Promise<T>
}

/** @param onPut hears of every new state of a message */
export function createWorld(onPut: (message: Message) => void): World {
  const messages = new Map<string, Message>()
  const history: Message[] = []
  const changes = new EventEmitter().setMaxListeners(0)
  let ahead = 0
  // Several worlds of one test run may meet in one store: their ids differ.
  let counter = Math.floor(Math.random() * 400_000)
  const now = (): number => Date.now() + ahead
  const changed = (): void => void changes.emit('change')
  return {
    teams: new Map(),
    revoked: new Set(),
    channels: new Map(),
    users: new Map(),
    homes: new Map(),
    modals: new Map(),
    prompts: new Map(),
    statuses: [],
    titles: new Map(),
    responseUrls: new Map(),
    triggers: new Map(),
    uploads: new Map(),
    dropped: new Map(),
    history,
    now,
    advance(ms) {
      ahead += ms
    },
    timestamp: () => `${Math.floor(now() / 1000)}.${String(++counter).padStart(6, '0')}`,
    id: (prefix) => `${prefix}${(++counter).toString(36).toUpperCase().padStart(8, '0')}`,
    put(message) {
      messages.set(`${message.channel}:${message.ts}`, message)
      history.push(message)
      changed()
      onPut(message)
    },
    message: (channel, ts) => messages.get(`${channel}:${ts}`),
    messages: () => [...messages.values()].filter(({ deleted }) => !deleted),
    changed,
    moment: (name) => void changes.emit('moment', name),
    onMoment(listener) {
      changes.on('moment', listener)
      return () => void changes.off('moment', listener)
    },
    async until(check, what, patience = longestMs) {
      const first = check()
      if (first !== undefined) return first
      const found = Promise.withResolvers<NonNullable<ReturnType<typeof check>>>()
      const look = (): void => {
        const value = check()
        if (value !== undefined && value !== null) found.resolve(value)
      }
      const stop = new AbortController()
      changes.on('change', look)
      try {
        return await Promise.race([
          found.promise,
          wait(patience, undefined, { signal: stop.signal }).then(() => {
            const last = history.slice(-8).map((m) => `${m.channel} ${m.only ?? ''} ${read(m).slice(0, 300)}`)
            throw new Error(`${what} did not become so in ${patience} ms. Last messages:\n${last.join('\n')}`)
          }),
        ])
      } finally {
        changes.off('change', look)
        stop.abort()
      }
    },
  }
}

/** What a person reads of a message: its blocks, or its text where it has none. */
export function read(message: Pick<Message, 'blocks' | 'text'>): string {
  const text = message.blocks.length > 0 ? textOf(message.blocks) : message.text
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}
