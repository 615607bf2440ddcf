/** The most words a sentence may have. */
export const longest = 200
const size = longest + 3

export const shift = 0
/** The word on top of the stack hangs on the next word. */
export const left = 1
/** The word on top of the stack hangs on the one below it. */
export const right = 2

/** Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a next word, and the arcs so far. */
export class State {
  count = 0
  next = 0
  height = 0
  readonly stack = new Int32Array(size)
  readonly heads = new Int32Array(size)
  readonly labels = new Int32Array(size)
  /** The outermost and the second outermost words that hang on a word, on its left and on its right. */
  readonly left1 = new Int32Array(size)
  readonly left2 = new Int32Array(size)
  readonly right1 = new Int32Array(size)
  readonly right2 = new Int32Array(size)
  readonly lefts = new Int32Array(size)
  readonly rights = new Int32Array(size)
  readonly leftSet = new Int32Array(size)
  readonly rightSet = new Int32Array(size)
  /** The smallest lead of a choice that touched a word. */
  readonly leads = new Float64Array(size)
  /** How far the relation of a word was ahead of the next best. */
  readonly labelLeads = new Float64Array(size)

  start(count: number): void {
    this.count = count
    this.next = 0
    this.height = 0
    for (const list of [this.heads, this.left1, this.left2, this.right1, this.right2])
      list.fill(count + 1, 0, count + 2)
    for (const list of [this.labels, this.lefts, this.rights, this.leftSet, this.rightSet])
      list.fill(0, 0, count + 2)
    this.leads.fill(Number.POSITIVE_INFINITY, 0, count + 2)
  }

  get done(): boolean {
    return this.next === this.count && this.height === 0
  }

  /** The word at a depth of the stack, or "none". */
  top(depth = 0): number {
    return this.height > depth ? (this.stack[this.height - 1 - depth] ?? 0) : this.count + 1
  }

  may(move: number): boolean {
    if (move === shift) return this.next < this.count
    if (move === left) return this.height > 0 && (this.next < this.count || this.height === 1)
    return this.height > 1
  }

  push(): void {
    this.stack[this.height++] = this.next++
  }

  attach(head: number, label: number): void {
    const child = this.top()
    this.height--
    this.heads[child] = head
    this.labels[child] = label
    if (child < head) {
      this.left2[head] = this.left1[head] ?? 0
      this.left1[head] = child
      this.lefts[head] = (this.lefts[head] ?? 0) + 1
      this.leftSet[head] = (this.leftSet[head] ?? 0) | (1 << (label & 31))
    } else {
      this.right2[head] = this.right1[head] ?? 0
      this.right1[head] = child
      this.rights[head] = (this.rights[head] ?? 0) + 1
      this.rightSet[head] = (this.rightSet[head] ?? 0) | (1 << (label & 31))
    }
  }
}
