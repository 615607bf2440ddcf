import type { Answer } from '../../../model/answer.ts'
import type { Declaration } from '../../../model/declaration.ts'
import { lineFor, nameOf } from '../../../model/lines.ts'

type Commands = ReadonlyMap<string, Pick<Declaration, 'argument' | 'examples'>>

const command = lineFor('digests')
const tending = new RegExp(
  `${command} (list|pause|resume|remove|now|why|edit)\\b(?: ([a-z0-9]{6})\\b(?!:))?`,
  'g',
)
/** A line of another command: what stands before it, its name, its words and its options. */
const line = /(^|[\s(“])\/([a-z]+) ((?![\w-]+:)[^\s[</][^\n]*)/gm

/**
 * Lines as they are typed in a terminal ("/who Lavrov", "/digest resume k3m7qp", "ends:2026-12-31") in the words of
 * Discord, where all that follows a command's name is an option.
 */
export function inDiscord(text: string, commands: Commands = new Map()): string {
  return text
    .replaceAll(`${command} create `, `${command} what:`)
    .replace(tending, (_, action, id) =>
      typeof id === 'string' ? `${command} action:${action} digest:${id}` : `${command} action:${action}`,
    )
    .replace(/\bends:/g, 'until:')
    .replace(line, (all: string, before: string, name: string, words: string, at: number, whole: string) => {
      const declaration = name === nameOf('digests') ? undefined : commands.get(name)
      const argument = declaration?.argument?.name
      if (!declaration || argument === undefined) return all
      // Within a sentence only a word that the command itself gives as an example is its own.
      const isWhole = /(?:: |> )$/.test(`${whole.slice(0, at)}${before}`)
      const [first = ''] = words.split(/[\s,.]/)
      const isOwn = first === argument.toUpperCase() || declaration.examples.some((one) => one === first)
      return isWhole || isOwn ? `${before}/${name} ${argument}:${words}` : all
    })
}

/** A stored answer in the words of Discord. */
export const answerInDiscord = (answer: Answer, commands: Commands): Answer =>
  answer.kind === 'notice'
    ? { ...answer, text: inDiscord(answer.text, commands) }
    : {
        ...answer,
        ...(answer.remarks ? { remarks: answer.remarks.map((one) => inDiscord(one, commands)) } : {}),
      }
