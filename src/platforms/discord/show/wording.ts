import { lineFor } from '../../../model/lines.ts'

const command = lineFor('digests')
const tending = new RegExp(
  `${command} (list|pause|resume|remove|now|why|edit)\\b(?: ([a-z0-9]{6})\\b(?!:))?`,
  'g',
)

/**
 * Lines of /digest as they are typed in a terminal ("/digest resume k3m7qp", "ends:2026-12-31") in the words of Discord,
 * where an action and its digest are options.
 */
export function inDiscord(text: string): string {
  return text
    .replaceAll(`${command} create `, `${command} what:`)
    .replace(tending, (_, action, id) =>
      typeof id === 'string' ? `${command} action:${action} digest:${id}` : `${command} action:${action}`,
    )
    .replace(/\bends:/g, 'until:')
}
