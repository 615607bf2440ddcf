import type { Period } from './calendar.ts'

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "6 Dec 2021", "6–8 Dec 2021", "Dec 2021", "2018–2021", "1990s". */
export function showDate({ from, to, precision }: Period): string {
  const first = partsOf(from)
  const last = partsOf(to)
  if (precision === 'year') {
    if (first.year === last.year) return String(first.year)
    const decade =
      (first.year % 10 === 0 && last.year === first.year + 9) ||
      (first.year % 100 === 0 && last.year === first.year + 99)
    return decade ? `${first.year}s` : `${first.year}–${last.year}`
  }
  if (precision === 'month') {
    const end = `${last.month} ${last.year}`
    if (from.slice(0, 7) === to.slice(0, 7)) return end
    return first.year === last.year ? `${first.month}–${end}` : `${first.month} ${first.year} – ${end}`
  }
  const end = `${last.day} ${last.month} ${last.year}`
  if (from === to) return end
  if (from.slice(0, 7) === to.slice(0, 7)) return `${first.day}–${end}`
  if (first.year === last.year) return `${first.day} ${first.month} – ${end}`
  return `${first.day} ${first.month} ${first.year} – ${end}`
}

function partsOf(iso: string) {
  return {
    year: Number(iso.slice(0, 4)),
    month: names[Number(iso.slice(5, 7)) - 1] ?? '',
    day: Number(iso.slice(8, 10)),
  }
}
