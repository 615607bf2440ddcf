/** The first web address in a message, as it was typed or as Slack writes it: `<https://example.org|example.org>`. */
export function firstLink(message: string): string | undefined {
  const [whole, address] = /<?(https?:\/\/[^\s<>|]{1,2048})/i.exec(message) ?? []
  if (whole === undefined || address === undefined) return undefined
  return whole.startsWith('<') ? address.replaceAll('&amp;', '&') : withoutEnd(address)
}

/** Without what ends the sentence, and without a bracket that was opened before it. */
function withoutEnd(address: string): string {
  const plain = address.replace(/[.,;:!?'"”’*_~]+$/, '')
  const [open, closed] = ['(', ')'].map((bracket) => plain.split(bracket).length)
  return plain.endsWith(')') && Number(closed) > Number(open) ? withoutEnd(plain.slice(0, -1)) : plain
}
