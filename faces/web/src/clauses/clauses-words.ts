// The words of the clauses, and those of the catalogue for what they cite.
import { labelValues, say, type Speaker, type Words } from '@stature/protocol'
import type { ClauseId, EditionId, GapId } from '@stature/label'
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useClausesWords = wordsOf({ en, es })

/** How a reason that cites it is said. */
export const becauseOf = (speaker: Speaker, id: ClauseId | GapId, edition: EditionId): Words =>
  say(speaker, `because.${id}`, labelValues(speaker, edition))
