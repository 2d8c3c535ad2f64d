// The known name nearest to a mistyped one.

/** Least number of single-letter changes from one word to another (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** The nearest of the known names, of which there is at least one. */
export function nearestName(word: string, known: readonly string[]): string {
  const byDistance = known.map((name) => ({ name, far: distance(word, name) }))
  return [...byDistance].sort((a, b) => a.far - b.far)[0]?.name ?? ''
}
