import { z } from 'zod'
import { actions, digestActions } from '../controls.ts'
import { formSchema } from '../forms/digest-views.ts'

/** Who did it, where, and when we heard of it (milliseconds since 1970). */
const who = { team: z.string(), user: z.string(), channel: z.string(), at: z.number() }

/** A file in a message, as far as it takes to fetch it. */
export const fileSchema = z.object({ name: z.string(), size: z.number(), url: z.string() })
export type FileHeard = z.infer<typeof fileSchema>

export const clickSchema = z.object({
  kind: z.literal('click'),
  ...who,
  action: z.enum(actions),
  value: z.string(),
  /** Missing where the click was in the App Home. */
  respond: z.string().optional(),
  direct: z.boolean(),
  thread: z.string().optional(),
  ephemeral: z.boolean(),
})

const heardNow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), ...who, name: z.string(), text: z.string(), respond: z.string() }),
  z.object({
    kind: z.literal('question'),
    ...who,
    text: z.string(),
    ts: z.string(),
    thread: z.string().optional(),
    direct: z.boolean(),
    /** A message in a thread that does not name us: left alone where nothing answers it. */
    overheard: z.literal(true).optional(),
    /** Whether we began the thread. */
    ours: z.literal(true).optional(),
    /** Those of a direct message. */
    files: z.array(fileSchema).default([]),
  }),
  /** A question out of the form in the App Home; its answer comes as a message. */
  z.object({ kind: z.literal('ask'), ...who, text: z.string() }),
  /** An entry of a message's menu. @property text as Slack marks it up */
  z.object({ kind: z.literal('menu'), ...who, command: z.string(), text: z.string(), respond: z.string() }),
  clickSchema,
  /** Why an answer was not useful, in the form that a click opened. */
  z.object({ kind: z.literal('reason'), ...who, from: clickSchema, reason: z.string() }),
  /** A match was said to be false, in the form that a click opened. */
  z.object({ kind: z.literal('dismiss'), ...who, from: clickSchema, why: z.string() }),
  /** A form for a digest was confirmed. */
  z.object({ kind: z.literal('schedule'), ...who, wish: formSchema.shape.wish }),
  /** A button beside a digest in the App Home. */
  z.object({ kind: z.literal('digest'), ...who, does: z.enum(digestActions), digest: z.string() }),
  z.object({ kind: z.literal('opened'), ...who, tab: z.enum(['home', 'messages']) }),
  z.object({ kind: z.literal('uninstalled'), ...who }),
])

/** How version 0.1.0 kept an entry of a message's menu that was not answered yet. */
const heardThen = z
  .object({ kind: z.enum(['check', 'add']), ...who, text: z.string(), respond: z.string() })
  .transform(({ kind, ...rest }) => heardNow.parse({ ...rest, kind: 'menu', command: kind }))

/** How version 0.1.0 kept a reason that was not noted yet. */
const reasonThen = z
  .object({ kind: z.literal('reason'), ...who, answer: z.string(), reason: z.string() })
  .transform(({ kind, answer, reason, ...by }) => {
    const click = {
      kind: 'click',
      ...by,
      action: 'rate',
      value: `${answer}:0`,
      direct: false,
      ephemeral: false,
    }
    return heardNow.parse({ kind, ...by, from: click, reason })
  })

/** What somebody did, with all that answering needs after a restart or an upgrade. */
export const heardSchema = z.union([heardNow, heardThen, reasonThen])

export type Heard = z.infer<typeof heardSchema>

/** What is to be done, once. */
export interface Incoming {
  /** What makes it one thing, however often Slack delivers it. */
  readonly key: string
  readonly heard: Heard
  /** Opens a form; Slack takes it for three seconds. */
  readonly trigger?: string | undefined
  /** What the acknowledgement says. */
  readonly response?: object | undefined
}

/** The callback of the form for a question. */
export const askCallback = 'ask'
/** The callbacks of the forms of one field: why an answer is of no use, and why a match is false. */
export const reasonCallback = 'reason'
export const dismissCallback = 'dismiss'
