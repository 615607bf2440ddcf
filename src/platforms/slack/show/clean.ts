import type { BriefingAnswer, CitedExcerpt, CitedNearest } from '../../../model/answer.ts'
import { harmless } from '../../shared/text.ts'

/** Longer texts are cut before anything looks at them: no message shows more of one. */
const most = 20_000
const clean = (text: string): string => harmless(text.slice(0, most))

/** The answer with nothing in it that could steer how a message is shown; done once, before its parts are tried. */
export function cleaned(answer: BriefingAnswer): BriefingAnswer {
  return {
    ...answer,
    title: clean(answer.title),
    ...(answer.lead === undefined ? {} : { lead: clean(answer.lead) }),
    sections: answer.sections.map(({ heading, statements, ...section }) => ({
      ...section,
      heading: clean(heading),
      statements: statements.map(({ text, hedge, when, ...statement }) => ({
        ...statement,
        text: clean(text),
        ...(hedge === undefined ? {} : { hedge: clean(hedge) }),
        ...(when === undefined ? {} : { when: clean(when) }),
      })),
    })),
    conflicts: answer.conflicts.map(({ about, values }) => ({
      about: clean(about),
      values: values.map(({ value, cites }) => ({ value: clean(value), cites })),
    })),
    excerpts: answer.excerpts.map(cleanExcerpt),
    ...(answer.remarks ? { remarks: answer.remarks.map(clean) } : {}),
    ...(answer.silent ? { silent: answer.silent.map(clean) } : {}),
  }
}

export const cleanExcerpt = (excerpt: CitedExcerpt): CitedExcerpt => ({
  ...excerpt,
  title: clean(excerpt.title) || 'Untitled',
  source: clean(excerpt.source),
  quote: clean(excerpt.quote),
})

export const cleanNearest = ({ remarks, ...excerpt }: CitedNearest): CitedNearest => ({
  ...cleanExcerpt(excerpt),
  ...(remarks ? { remarks: remarks.map(clean) } : {}),
})
