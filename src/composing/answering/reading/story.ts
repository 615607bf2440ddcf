import { meaningsIn } from '../../../language/meanings.ts'
import { quoteFrom } from '../../../model/briefing.ts'
import type { Question } from '../../../model/question.ts'
import type { Candidate } from '../candidate.ts'
import { holdsAll, keyTerms } from '../key-terms.ts'
import { mayBe } from '../spans.ts'
import { leastAbout, leastOfStory, mostInStories, mostStories } from '../thresholds.ts'
import type { Judged } from './looking.ts'

/** Sentences of a story that are laid out; a report rarely has more. */
const mostSentences = 60
/** Characters; what is longer is a list or has no full stops, and takes the reader as long as a page. */
const longestSentence = 600

/**
 * Sentences of the stories that are about what is asked, the likeliest first: what answers may share no word
 * with the question, as the headline and the sentences before have said what it is about.
 * @param found what the search found, best first
 * @param mayAnswer whether an article names all that the question does
 */
export function fromStories(
  question: Question,
  found: readonly Candidate[],
  mayAnswer: (reading: Candidate['reading']) => boolean,
): readonly Judged[] {
  const about = found.filter(({ coverage, reading }) => coverage >= leastOfStory && mayAnswer(reading))
  const stories = [...new Map(about.map((one) => [one.reading.article.id, one])).values()]
  const asked = meaningsIn(question.text)
  return stories
    .slice(0, mostStories)
    .flatMap((story) => sentencesOf(story))
    .map((candidate) => {
      const { quote } = candidate.excerpt
      const shared = asked.intersection(meaningsIn(quote)).size / Math.max(1, asked.size)
      return { candidate, worth: shared + Number(mayBe(question.wants, quote)) }
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostInStories)
    .map(({ candidate }, at) => ({
      candidate,
      at: candidate.excerpt,
      place: 0.3 - 0.05 * at,
      isAnswer: false,
    }))
}

const sentencesOf = ({ reading, coverage, score }: Candidate): readonly Candidate[] =>
  reading.sentences
    .slice(0, mostSentences)
    .filter(({ start, end }) => end - start <= longestSentence)
    .map(({ start, end }) => ({ reading, coverage, score, excerpt: quoteFrom(reading.article, start, end) }))

/** Characters; what a report opens with is of its headline, whatever it calls it. */
const opening = 400
/** Stories of which one is told. */
const mostAbout = 2

/**
 * The stories that are about what is asked: their headline and opening hold every name of it and much of the rest, those
 * that hold most first.
 * @param found what the search found, best first
 */
export function storiesAbout(
  question: Question,
  found: readonly Candidate[],
  namesAll: (reading: Candidate['reading']) => boolean,
): readonly Candidate[] {
  const asked = meaningsIn(question.text)
  const names = keyTerms(question.text)
  const told = ({ reading: { article } }: Candidate): number =>
    asked.intersection(meaningsIn(`${article.title}\n${article.text.slice(0, opening)}`)).size / asked.size
  return [...new Map(found.map((one) => [one.reading.article.id, one])).values()]
    .filter(({ reading }) => namesAll(reading))
    .filter(({ reading: { article } }) =>
      holdsAll(`${article.title}\n${article.text.slice(0, opening)}`, names),
    )
    .map((story) => ({ story, share: told(story) }))
    .filter(({ share }) => share >= leastAbout)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostAbout)
    .map(({ story }) => story)
}
