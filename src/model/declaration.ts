/** What an option completes to. */
export type Completes = 'person' | 'source' | 'command'

/** What a command says of itself: help, completion and every platform's registration are made from it. */
export interface Declaration {
  /** One line, in the imperative: "Sum up what happened". */
  readonly summary: string
  /** The free words after the command's name. */
  readonly argument?: Argument | undefined
  /** Besides the filters. */
  readonly options?: Readonly<Record<string, Option>> | undefined
  /** Whether `since:`, `until:` and `source:` are understood. */
  readonly filters: boolean
  /** What may be typed, without the slash and the command's name. */
  readonly examples: readonly [string, ...string[]]
  /**
   * How it is asked for in plain words, each as `readPhrase` reads it, with a blank that tells what may fill it:
   * `{name}` somebody of the corpus, `{thing}` a few words without a verb, `{topic}` words of one sentence, `{claim}` a
   * statement, `{recurring}` something with how often it comes, `{text}` anything. After "=>" stands what is typed after the command's name, where it is not the blank.
   */
  readonly asked?: readonly string[] | undefined
  /** True where its answer waits for somebody else's host, so that those who only want an answer go first. */
  readonly waits?: true | undefined
  /** What it does with files that are dropped into a direct message. */
  readonly files?: TakesFiles | undefined
  /** An entry in the menu of somebody's message that calls it. */
  readonly menu?: Menu | undefined
  /** How a conversation goes on from it, and to it. */
  readonly follows?: Follows | undefined
  /** True where it ends a conversation: nothing that was said before it carries over. */
  readonly ends?: true | undefined
}

export interface Menu {
  readonly name: string
  /** The same in 24 characters. */
  readonly short: string
  /** What it does, in the third person: "Reads the page …". */
  readonly about: string
  /** Of the message: all that it says, or the first link in it. */
  readonly takes: 'words' | 'link'
  /** What is said of a message that has nothing of that. */
  readonly without: string
}

export interface TakesFiles {
  /** Whose files are fetched at all. */
  readonly from: 'admins' | 'everybody'
  /** True where it takes those that come without words, or with words that ask for no command that takes files. */
  readonly usual?: true | undefined
}

export interface Follows {
  /** What the words after its name are: "he" may then mean the person, and "it" the topic. */
  readonly words: 'topic' | 'person' | 'question' | 'claim'
  /** The question that it stands for, with `{}` for its words, so that "why?" may be asked of it. */
  readonly supposes?: string | undefined
  /** What "they" are in what is asked next, with `{}` for its words: "the sanctions on {}". */
  readonly means?: string | undefined
  /** True where it tells of dated events: "and in 2020?" then asks for those of that year, not for articles of it. */
  readonly dated?: true | undefined
  /** The question word that it answers of a topic. */
  readonly tells?: 'when' | 'what' | undefined
  /** What asks for it on what was spoken of last: "a timeline?", "and what happened next?"; without a blank. */
  readonly asked?: readonly string[] | undefined
}

export interface Argument {
  readonly name: string
  readonly about: string
  readonly required: boolean
  readonly completes?: Completes | undefined
  /** Characters; 1,000 where it is not given. */
  readonly longest?: number | undefined
  /** True for somebody's text: nothing in it is an option, and its lines stay. */
  readonly verbatim?: true | undefined
}

export interface Option {
  readonly about: string
  readonly example: string
  readonly completes?: Completes | undefined
  /** Without quotation marks it takes one word, or all words that tell of days and hours. */
  readonly takes?: 'times' | undefined
}

/** Understood by every command that answers out of articles. */
export const filterOptions: Readonly<Record<string, Option>> = {
  since: { about: 'only articles from this day, month or year on', example: 'since:2021-12-01' },
  until: { about: 'only articles up to this day, month or year', example: 'until:2021-12' },
  source: {
    about: 'only articles of this publisher',
    example: 'source:"Eastern Ledger"',
    completes: 'source',
  },
}

export function optionsOf({ options = {}, filters }: Declaration): Readonly<Record<string, Option>> {
  return { ...options, ...(filters ? filterOptions : {}) }
}

/** The command that a whole line calls; nothing for a question. */
export function commandOf(line: string, commands: ReadonlyMap<string, Declaration>): Declaration | undefined {
  return commands.get(/^\/(\w+)/.exec(line)?.[1] ?? '')
}

/** Whether the answer to a whole line waits for somebody else's host. */
export function waitsForOthers(line: string, commands: ReadonlyMap<string, Declaration>): boolean {
  return commandOf(line, commands)?.waits === true
}

/** "/summary [topic] [since:] [until:] [source:]" */
export function usageOf(name: string, declaration: Declaration): string {
  const { argument } = declaration
  const words = argument ? [argument.required ? `<${argument.name}>` : `[${argument.name}]`] : []
  return [`/${name}`, ...words, ...Object.keys(optionsOf(declaration)).map((option) => `[${option}:]`)].join(
    ' ',
  )
}

/** The entries of a message's menu, each with the command that it calls. */
export function menusOf(
  commands: ReadonlyMap<string, Declaration>,
): readonly (Menu & { readonly command: string })[] {
  return [...commands].flatMap(([command, { menu }]) => (menu ? [{ command, ...menu }] : []))
}

/** The entry that takes a message's words. @throws Error where no command declares one */
export function menuForWords(commands: ReadonlyMap<string, Declaration>) {
  const found = menusOf(commands).find(({ takes }) => takes === 'words')
  if (!found) throw new Error('no command takes the words of a message: one has to declare such a menu')
  return found
}

/** The command that takes files which come without words for one; nothing where none does. */
export function filesCommand(commands: ReadonlyMap<string, Declaration>): string | undefined {
  return [...commands].find(([, { files }]) => files?.usual)?.[0]
}

/** The command that a question is. @throws Error where none is declared to be it */
export function questionCommand(commands: ReadonlyMap<string, Declaration>): string {
  const [name] = [...commands].find(([, { follows }]) => follows?.words === 'question') ?? []
  if (name === undefined)
    throw new Error('no command answers questions: one has to declare that its words are one')
  return name
}
