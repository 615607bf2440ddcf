export interface Heap<T> {
  push(item: T): void
  /** The first of all, taken out. */
  pop(): T | undefined
}

/** A binary heap: the item that comes `before` all others is taken out first. */
export function createHeap<T>(before: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = []
  const swap = (i: number, j: number): void => {
    const [a, b] = [items[i], items[j]]
    if (a === undefined || b === undefined) return
    items[i] = b
    items[j] = a
  }
  const precedes = (i: number, j: number): boolean => {
    const [a, b] = [items[i], items[j]]
    return a !== undefined && (b === undefined || before(a, b))
  }
  return {
    push(item) {
      items.push(item)
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!precedes(at, parent)) break
        swap(at, parent)
        at = parent
      }
    },
    pop() {
      const last = items.length - 1
      swap(0, last)
      const first = items.pop()
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        const least = precedes(right, left) ? right : left
        if (!precedes(least, at)) break
        swap(at, least)
        at = least
      }
      return first
    },
  }
}
