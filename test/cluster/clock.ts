/** Loaded before a program (`--import`): its clock is so many milliseconds ahead of the machine's, or behind where less than 0. */
const ahead = Number(process.env.CLOCK_AHEAD_MS)
const now = Date.now

globalThis.Date = new Proxy(Date, {
  construct: (real, given, target) =>
    Reflect.construct(real, given.length === 0 ? [now() + ahead] : given, target),
  get: (real, key) => (key === 'now' ? () => now() + ahead : Reflect.get(real, key)),
})
