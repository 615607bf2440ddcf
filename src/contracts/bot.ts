import type { Answer, CitedExcerpt } from '../model/answer.ts'
import type { Asker } from '../model/asker.ts'
import type { Declaration } from '../model/declaration.ts'
import type { Dropped } from '../model/dropped.ts'
import type { Progress } from '../model/progress.ts'

/** What somebody typed, on whatever platform: `/who Lavrov`, or a bare question. */
export interface ChatEvent {
  readonly text: string
  /** What was typed, where `text` is what it was understood as. */
  readonly typed?: string | undefined
  /** Turns of one conversation share it (a thread, a direct message): what was asked before carries over. */
  readonly conversation?: string | undefined
  readonly asker?: Asker | undefined
  /** Files that were dropped with it, for a command that takes some. */
  readonly files?: readonly Dropped[] | undefined
  /** True of what was said to nobody in particular, which is only looked at: nothing of it is kept. */
  readonly overheard?: true | undefined
}

/** A `ChatEvent` before it is understood: its files may still be where they were dropped. */
export type Said = Omit<ChatEvent, 'files'> & {
  readonly files?: readonly { readonly name: string }[] | undefined
}

/** Event in, answer out; it never throws and never keeps silent. */
export interface Bot {
  /** Every command's declaration by its name, for help, menus and registration. */
  readonly commands: ReadonlyMap<string, Declaration>
  /** The whole line that is asked: a follow-up ("and in 2020?") takes on what the conversation was about. */
  understand(event: Said): Promise<string>
  /** Answers the line as it stands, and remembers it for the conversation. */
  answer(event: ChatEvent): Promise<Answer>
  /** Whole lines that the typed one may go on to. */
  complete(line: string): Promise<readonly string[]>
  /** Values of one kind that what was typed may become, likeliest first. */
  choices(kind: Choice, typed: string, limit: number): Promise<readonly string[]>
  /** The paragraph around a quote, or nothing where the article is gone or is another now. */
  around(excerpt: CitedExcerpt): Promise<Surrounding | undefined>
  /** Lines worth asking first, made from the corpus. */
  prompts(): Promise<readonly Prompt[]>
  /** What the corpus holds. */
  corpus(): Promise<CorpusCard>
}

export type Choice = 'person' | 'source' | 'topic' | 'date'

/** What the corpus holds, at a glance. */
export interface CorpusCard {
  readonly progress: Progress
  readonly articles: number
  readonly sources: number
  /** From when to when they appeared ("14 Nov – 9 Dec 2021"), of many the newest day; nothing where none has a date. */
  readonly days?: string | undefined
  /** Newest first. */
  readonly newest: readonly { readonly title: string; readonly source: string; readonly published: string }[]
  /** A line for each file, or part of one, that was refused: its name and why. */
  readonly refused: readonly string[]
}

/** A quote with what stands before and after it in its article. */
export interface Surrounding {
  readonly before: string
  readonly quote: string
  readonly after: string
}

/** A line worth asking, and what it is called on a button. */
export interface Prompt {
  readonly title: string
  readonly line: string
}
