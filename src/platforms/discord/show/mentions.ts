/** Commands by their names with the ids that Discord has given them: a mention of one can be pressed. */
export type CommandIds = ReadonlyMap<string, string>

/** `/who` as it can be pressed; bold where Discord has not told its id. */
export function commandMention(name: string, ids: CommandIds): string {
  const id = ids.get(name)
  return id === undefined ? `**/${name}**` : `</${name}:${id}>`
}
