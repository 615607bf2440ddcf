/**
 * Lines of /digest as they are typed in a terminal ("/digest resume k3m7qp", "ends:2026-12-31") in the words of Discord,
 * where an action and its digest are options.
 */
export function inDiscord(text: string): string {
  return text
    .replace(/\/digest create /g, '/digest what:')
    .replace(
      /\/digest (list|pause|resume|remove|now|why|edit)\b(?: ([a-z0-9]{6})\b(?!:))?/g,
      (_, action, id) =>
        typeof id === 'string' ? `/digest action:${action} digest:${id}` : `/digest action:${action}`,
    )
    .replace(/\bends:/g, 'until:')
}
