import type { Asker } from '../model/asker.ts'
import type { Briefing, Excerpt, Excerpts, Statement } from '../model/briefing.ts'
import type { Filter } from '../model/filter.ts'
import { type Choosable, definer, type Member } from './define.ts'

/** What a writer is asked to put into words. */
export interface Task {
  /** The question or topic, as it was understood. */
  readonly question: string
  /** One claim each, best first: excerpts that say the same, the clearest first. */
  readonly claims: readonly Excerpts[]
  /** What a plan says is wanted. */
  readonly kind?: AnswerKind | undefined
}

/** A sentence that a writer wrote of its own, with the words that bear it out as it says. It is shown only once proved. */
export interface Draft {
  readonly text: string
  /** Passages are numbered from 1, in the order that they were given in. */
  readonly quotes: readonly { readonly passage: number; readonly words: string }[]
}

/** A question that is to be planned. */
export interface Planning {
  readonly question: string
  /** The line that was asked before it in the conversation. */
  readonly before?: string | undefined
}

export const answerKinds = ['person', 'number', 'date', 'place', 'quote', 'reason', 'account'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** How a question may be looked up beside its own words. It comes from a model: it widens a search and is never shown. */
export interface Plan {
  /** The question in other words, at most four. */
  readonly searches: readonly string[]
  /** Whom or what it names as the source, and when. */
  readonly filter: Pick<Filter, 'source' | 'person' | 'since' | 'until'>
  readonly kind?: AnswerKind | undefined
}

/** What a model made. */
export interface Made<T> {
  readonly made: T
  /** As the model counted them, or an estimate where it does not count. */
  readonly tokens: number
}

/** An answer that is none, and was paid for all the same. It says what was wrong, and nothing of the answer's text. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly tokens: number
  constructor(why: string, tokens: number) {
    super(why)
    this.tokens = tokens
  }
}

/** What a NoAnswer says where a model will not answer, as of what it takes for harmful. */
export const refused = 'refused'

/** One thing that a model is asked for. */
export interface Use<Asked, T> {
  /** All that would leave this machine, for an admin to see: never a key. */
  request(asked: Asked): unknown
  /** @throws where it does not answer; NoAnswer where that is none; the signal ends the wait */
  ask(asked: Asked, signal: AbortSignal): Promise<Made<T>>
}

/** Turns claims into statements; it may order, join or leave out, but every statement stands on excerpts it was given. */
export interface Writer {
  readonly name: string
  write(task: Task): Promise<readonly Statement[]>
}

/** Writes sentences of its own over passages. It has no other power: no tool, link or number; and none is shown unproved. */
export interface Model {
  readonly name: string
  /** The excerpts that drafts quote from, in the order of their numbers. */
  passages(task: Task): readonly Excerpt[]
  readonly writing: Use<Task, readonly Draft[]>
  readonly planning: Use<Planning, Plan>
  readonly embedder?: Embedder
}

/** Texts as vectors: those of texts that mean alike lie near each other. */
export interface Embedder {
  /** Vectors of another name are not compared with these. */
  readonly name: string
  /** All that would leave this machine, for an admin to see: never a key. */
  request(texts: readonly string[]): unknown
  /** A vector for each text, all of one length. @throws where it does not answer, or with others than these */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Made<readonly (readonly number[])[]>>
}

/** A model's part in one answer, or in one digest. */
export interface Writing {
  /** The claims in its words, or in their own where it may not be asked or does not prove what it says. */
  write(question: string, claims: readonly Excerpts[]): Promise<readonly Statement[]>
  /** How to look a question up; nothing where no plan came in time. One answer has one plan. */
  plan(question: string): Promise<Plan | undefined>
  /** Passages, best first, moved a little by how near they are to the question; as they were where nobody can tell. */
  rank<T extends Scored>(question: string, found: readonly T[]): Promise<readonly T[]>
  /** A part of the same, within the same time, whose sentences are told apart. */
  part(): Writing
}

/** A passage with what it is worth to a search. */
export interface Scored {
  readonly excerpt: Excerpt
  readonly score: number
}

/** Lets a model write where it may. */
export interface Pen {
  /** @returns nothing for a workspace that has it not turned on */
  take(turn: Turn): Promise<Writing | undefined>
  /** The briefing with who wrote it, and what became of the sentences. */
  sign(briefing: Briefing, writings: readonly Writing[]): Briefing
}

/** For whom a model writes. */
export interface Turn {
  /** Nobody is who sits at the terminal. */
  readonly asker?: Pick<Asker, 'platform' | 'team' | 'user'> | undefined
  /** The line that was asked before in the conversation. */
  readonly before?: string | undefined
}

/** A member of the room is a writer, or a model that is opened with the settings. */
export const { define: defineWriter, made: isWriter } = definer<(Choosable & Writer) | Member<Model>>()
