const marks = new Set('?!. \t\n\r')

/** A line without the marks and spaces that end it; one look at each, however many there are. */
export function withoutEndMarks(line: string): string {
  let end = line.length
  while (end > 0 && marks.has(line.charAt(end - 1))) end--
  return line.slice(0, end)
}
