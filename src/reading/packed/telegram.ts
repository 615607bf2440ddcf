import { readMarkup } from '../boilerplate/markup.ts'
import { lineIn } from '../boilerplate/title.ts'
import type { Unwrapped } from '../facts/unwrap.ts'

/**
 * The messages of a channel, as Telegram exports it for people to read; undefined for any other page. A message that is
 * joined to the one above it is of the same sender.
 */
export function readTelegram(html: string): readonly Unwrapped[] | undefined {
  if (!/class="page_body chat_page"/.test(html.slice(0, 20_000))) return undefined
  const page = readMarkup(html)
  const channel = lineIn(page.querySelector('.page_header .text')?.textContent)
  let sender = channel
  return [...page.querySelectorAll('.history .message.default')].map((message, at) => {
    sender = lineIn(message.querySelector('.from_name')?.textContent) ?? sender
    return {
      fields: {
        publisher: channel ?? sender,
        author: sender === channel ? undefined : sender,
        date: message.querySelector('.date.details')?.getAttribute('title'),
        text: message.querySelector('.text')?.innerHTML,
      },
      item: at + 1,
    }
  })
}
