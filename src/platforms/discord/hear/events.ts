import { z } from 'zod'
import { wishSchema } from '../../../model/digest.ts'
import { controlSchema } from '../controls.ts'
import type { Completion } from '../register/commands.ts'
import { tendSchema } from '../show/digest-cards.ts'
import type { Known } from './known.ts'

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

const personSchema = z.object({
  id: z.string(),
  admin: z.boolean(),
  mayPost: z.boolean(),
  /** Whether this person may mention every role. */
  mayPing: z.boolean().optional(),
})
export type Person = z.infer<typeof personSchema>

/** A sentence of ours that is the answer: the message that was meant cannot be read. */
const told = z.string().optional()
const answerable = { token: z.string(), application: z.string() }
const common = { id: z.string(), place: placeSchema, person: personSchema }

/** Another channel than the one somebody is in, and whether that person may post there. */
export const targetSchema = z.object({ place: placeSchema, mayPost: z.boolean() })

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
  z.object({
    kind: z.literal('message'),
    ...common,
    text: z.string(),
    told,
    /** What does not name us, in a thread: left alone where nothing answers it. `ours` where we began the thread. */
    overheard: z.enum(['ours', 'other']).optional(),
    /** Those of a direct message. */
    files: z.array(z.object({ name: z.string(), size: z.number(), url: z.string() })).default([]),
  }),
  z.object({
    kind: z.literal('click'),
    ...common,
    ...answerable,
    control: controlSchema,
    /** What was written in the form that the control opened. */
    typed: z.string().optional(),
    /** Whether the message with the control is the clicker's alone, so that it may change in place. */
    own: z.boolean(),
  }),
  /** A digest that somebody wishes: to be previewed. */
  z.object({
    kind: z.literal('draft'),
    ...common,
    ...answerable,
    wish: wishSchema,
    /** Where it is to come, where that is not the place in which it was asked for. */
    target: targetSchema.optional(),
    /** An earlier draft, which this one changes. */
    base: z.string().optional(),
  }),
  /** Something is done with digests that are set, or they are shown. */
  z.object({
    kind: z.literal('tend'),
    ...common,
    ...answerable,
    tend: tendSchema,
    /** What a form says of a digest that is changed. */
    wish: wishSchema.optional(),
    /** Whether the message with the control changes in place. */
    own: z.boolean(),
  }),
  /** A preview was confirmed. */
  z.object({ kind: z.literal('set'), ...common, ...answerable, draft: z.string() }),
])
export type Event = z.infer<typeof eventSchema>

/** What every interaction says. */
export interface Common {
  readonly id: string
  readonly token: string
  readonly application: string
  readonly place: Place
  readonly person: Person
}
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
      readonly person: Person
      readonly place: Place
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
      /** The digest that it changes. */
      readonly edit?: string
    }
  | {
      readonly kind: 'complete digest'
      readonly id: string
      readonly token: string
      readonly place: Place
      readonly person: Person
      readonly option: string
      readonly typed: string
      readonly known: Known
    }
