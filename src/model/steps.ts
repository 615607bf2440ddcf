/** Work in steps, between which whoever does it may do something else. It gives the same whoever does it, and when. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Maps, each item in a step of its own. */
export function* inSteps<T, R>(items: readonly T[], work: (item: T, at: number) => R): Steps<R[]> {
  const made: R[] = []
  for (const [at, item] of items.entries()) {
    yield
    made.push(work(item, at))
  }
  return made
}

/** Step after step, without a stop. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
