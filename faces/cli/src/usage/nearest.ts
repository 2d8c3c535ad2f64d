// The known name nearest to a mistyped one.
import { editDistance } from '@stature/protocol'

/** The nearest of `known`, or null where none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const changes = candidate.startsWith(word) && word.length > 1 ? 1 : editDistance(word, candidate)
    if (changes < least) {
      least = changes
      best = candidate
    }
  }
  return best
}
