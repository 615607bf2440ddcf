import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Definer } from '../contracts/define.ts'
import { reason, UserError } from '../model/errors.ts'

/**
 * The members of a room: every `.ts` file of the folder, by its name without the ending.
 * @param how the define function that a member's default export must come from, as the remedy names it
 * @throws UserError that names the file and the remedy
 */
export async function discover<T extends object>(
  folder: string,
  how: string,
  made: Definer<T>['made'],
): Promise<ReadonlyMap<string, T>> {
  const members = new Map<string, T>()
  const files = (await readdir(folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
  for (const file of files) {
    const path = join(folder, file)
    const remedy = `Give it "export default ${how}(…)", or move it out of the folder.`
    let module: object
    try {
      module = await import(pathToFileURL(path).href)
    } catch (thrown) {
      throw new UserError(`${path} cannot be loaded: ${reason(thrown)}. ${remedy}`)
    }
    const member: unknown = 'default' in module ? module.default : undefined
    if (!made(member)) throw new UserError(`${path} has no default export made by ${how}. ${remedy}`)
    const name = basename(file, '.ts')
    const twin = [...members.keys()].find((known) => known.toLowerCase() === name.toLowerCase())
    if (twin !== undefined)
      throw new UserError(`${path} has the same name as ${twin}.ts. Rename one of them.`)
    members.set(name, member)
  }
  return members
}
