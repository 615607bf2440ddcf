import { z } from 'zod'
import { wishSchema } from '../../model/digest.ts'
import { controlSchema } from './buttons.ts'
import type { Completion } from './commands.ts'

const placeSchema = z.object({
  channel: z.string(),
  guild: z.string().optional(),
  /** Who takes part shares the conversation: a thread, a forum's post, a direct message. */
  shared: z.boolean(),
  /** The direct messages of the bot and one person. */
  direct: z.boolean(),
  /** Why nothing can be posted here that nobody waits for, in a sentence. */
  obstacle: z.string().optional(),
})
export type Place = z.infer<typeof placeSchema>

const personSchema = z.object({ id: z.string(), admin: z.boolean(), mayPost: z.boolean() })
export type Person = z.infer<typeof personSchema>

/** A sentence of ours that is the answer: the message that was meant cannot be read. */
const told = z.string().optional()
const answerable = { token: z.string(), application: z.string() }
const common = { id: z.string(), place: placeSchema, person: personSchema }

/** What is kept of an event until it is answered: all that answering it after a restart takes. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('command'),
    ...common,
    ...answerable,
    line: z.string(),
    open: z.boolean(),
    told,
  }),
  z.object({ kind: z.literal('message'), ...common, text: z.string(), told }),
  z.object({
    kind: z.literal('click'),
    ...common,
    ...answerable,
    control: controlSchema,
    /** Whether the message with the control is the clicker's alone, so that it may change in place. */
    own: z.boolean(),
  }),
  /** A digest that somebody wishes: to be previewed. */
  z.object({ kind: z.literal('draft'), ...common, ...answerable, wish: wishSchema }),
  /** A preview was confirmed. */
  z.object({ kind: z.literal('set'), ...common, ...answerable, draft: z.string() }),
])
export type Event = z.infer<typeof eventSchema>

/** Sent by Discord and answered at once, or not at all: nothing of it is kept. */
export type Momentary =
  | {
      readonly kind: 'complete'
      readonly id: string
      readonly token: string
      readonly completion: Completion
      readonly typed: string
    }
  | {
      readonly kind: 'reason'
      readonly id: string
      readonly token: string
      readonly person: string
      readonly answer: string
      readonly reason: string
    }
  | {
      /** Opens the form for a digest, with what an earlier one said. */
      readonly kind: 'form'
      readonly id: string
      readonly token: string
      readonly place: Place
      readonly person: Person
      readonly draft?: string
    }
  | {
      readonly kind: 'complete digest'
      readonly id: string
      readonly token: string
      readonly place: Place
      readonly person: Person
      readonly option: string
      readonly typed: string
    }
