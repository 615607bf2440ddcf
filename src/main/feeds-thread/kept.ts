import { chosenEngine } from '../../corpus/engine.ts'
import type { Place } from '../../runtime/config.ts'
import { chosenStore } from '../store.ts'

/**
 * Why nothing that is fetched may become an article; nothing where it may. A bucket is only read, so that of several
 * machines one alone would have it, and whoever reads after that one would take it for removed.
 */
export async function whyNothingIsKept(settings: Place): Promise<string | undefined> {
  if (settings.BUCKET === undefined) return undefined
  const chosen = [await chosenStore(settings), await chosenEngine(settings)]
  return chosen.some(({ isShared }) => isShared)
    ? 'Nothing is fetched or taken here: the articles lie in a bucket, which is only read, and other machines would not have what this one stores. Put the article into the bucket.'
    : undefined
}
