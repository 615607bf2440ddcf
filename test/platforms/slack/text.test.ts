import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut } from '../../../src/language/cut.ts'
import { quoted } from '../../../src/model/show.ts'
import { harmless } from '../../../src/platforms/shared/text.ts'
import { inSlack, readCommand } from '../../../src/platforms/slack/hear/lines.ts'
import { escaped, plainText } from '../../../src/platforms/slack/show/text.ts'

describe('Text for Slack', () => {
  it('is cut between whole characters as people see them, never longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('👩‍👩‍👧‍👦', '🇫🇷', 'e\u0301', '国')),
        ),
        fc.integer({ min: 1, max: 60 }),
        (pieces, most) => {
          const text = pieces.join('')
          const short = cut(text, most)
          expect(short.length).toBeLessThanOrEqual(Math.max(most, 1))
          expect(short.isWellFormed()).toBe(true)
          if (short !== text) {
            const whole = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
            const kept = short.slice(0, -1)
            const starts = whole.map((_, n) => whole.slice(0, n).join('').trimEnd())
            expect(starts).toContain(kept)
          }
        },
      ),
    )
  })

  it('holds nothing that turns the direction of writing, and no half character', () => {
    expect(harmless('a\u202eb\u0007c\ud83d d\n e')).toBe('abc\ufffd d e')
    expect(harmless('👩‍👩‍👧')).toBe('👩‍👩‍👧')
  })

  it.each([
    ['The ferry sails.', '“The ferry sails.”'],
    ['“Supplies have begun,” she said.', '“Supplies have begun,” she said.'],
    ['She said: “The ferry sails.”', 'She said: “The ferry sails.”'],
    ['The ferry, she said, “sails', 'The ferry, she said, “sails'],
    ['The “ferry” sails.', '“The “ferry” sails.”'],
  ])('has one pair of quotation marks around it: %s', (words, shown) => {
    expect(quoted(words)).toBe(shown)
  })

  it('cannot be read as a mark of Slack when it is escaped', () => {
    expect(escaped('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;')
  })

  it.each([
    ['<@UBOT> who is <@U2|Anna>?', 'who is Anna?'],
    ['see <https://a.example/x|the page> &amp; <#C1|news>', 'see the page & #news'],
    ['<https://a.example/x>', 'https://a.example/x'],
    ['1 &lt; 2', '1 < 2'],
    ['<!here> hello', 'hello'],
    ['<!subteam^S1|@editors> or <!subteam^S2>', '@editors or a group'],
    ['What did <@U2> say in <#C1> or <#C2|>?', 'What did <@U2> say in <#C1> or <#C2>?'],
  ])('that somebody typed is read as they saw it: %s', (marked, plain) => {
    expect(plainText(marked, 'UBOT')).toBe(plain)
  })
})

describe('A slash command', () => {
  const commands = new Map(['who', 'summary', 'help'].map((name) => [name, true]))
  it.each([
    ['who', 'Lavrov', '', '/who Lavrov', false],
    ['desk-who', 'Lavrov', 'desk-', '/who Lavrov', false],
    ['dateline', 'who Lavrov', '', '/who Lavrov', false],
    ['dateline', 'WHO Lavrov', '', '/who Lavrov', false],
    ['dateline', '/who Lavrov', '', '/who Lavrov', false],
    ['dateline', 'who is Lavrov?', '', 'who is Lavrov?', false],
    ['dateline', 'who said that the pact ends?', '', 'who said that the pact ends?', false],
    ['dateline', 'who Isabel Said', '', '/who Isabel Said', false],
    ['dateline', 'What is CAATSA?', '', 'What is CAATSA?', false],
    ['dateline', 'timeline of the talks', '', 'timeline of the talks', false],
    ['dateline', '', '', '/help', false],
    ['dateline', 'public', '', '/help', true],
    ['summary', 'S-400 public', '', '/summary S-400', true],
    ['summary', 'S-400 PUBLIC', '', '/summary S-400', true],
    ['summary', 'publication', '', '/summary publication', false],
    ['summary', '', '', '/summary', false],
  ])('/%s %s (prefix “%s”) asks %s', (name, text, prefix, line, open) => {
    expect(readCommand(name, text, prefix, commands)).toEqual({ line, open })
  })

  it('is named in our sentences as it is typed here', () => {
    const text = 'Ask /who Lavrov, (/help) or “/summary”. A /path or and/who stays.'
    expect(inSlack(text, '', commands)).toBe(
      'Ask /dateline who Lavrov, (/dateline help) or “/dateline summary”. A /path or and/who stays.',
    )
    expect(inSlack('Type /who X', 'desk-', commands)).toBe('Type /desk-who X')
  })
})
