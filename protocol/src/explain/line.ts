// One sentence as a line of an explanation.
import type { Line } from './explanation.js'
import { say, type Speaker, type Values } from './say.js'
import type { SentenceId } from './sentence-ids.js'

/** The words of a sentence as a line. */
export const line = (speaker: Speaker, sentence: SentenceId, values: Values): Line => ({
  sentence,
  ...say(speaker, sentence, values),
})
