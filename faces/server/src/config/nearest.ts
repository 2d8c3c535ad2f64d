// The known name nearest to a mistyped one.
import { editDistance } from '@stature/protocol'

/** The nearest of the known names, of which there is at least one. */
export function nearestName(word: string, known: readonly string[]): string {
  const byDistance = known.map((name) => ({ name, far: editDistance(word, name) }))
  return [...byDistance].sort((a, b) => a.far - b.far)[0]?.name ?? ''
}
