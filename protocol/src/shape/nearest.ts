// Which known word a misspelt one was probably meant to be, and how foreign text is shown in a message.

const LONGEST = 40

/** Foreign text for a message: quoted, without control characters, and cut after 40 characters. */
export const shown = (text: string): string =>
  JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

function nextRow(row: readonly number[], letter: string, word: string): readonly number[] {
  const next = [(row[0] ?? 0) + 1]
  for (let i = 1; i <= word.length; i += 1) {
    const swap = (row[i - 1] ?? 0) + (word[i - 1] === letter ? 0 : 1)
    next.push(Math.min(swap, (row[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1))
  }
  return next
}

/** Letters to change, add or drop to turn one word into the other (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (const letter of one.split('')) row = nextRow(row, letter, other)
  return row[other.length] ?? 0
}

const letters = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The known word a misspelt one is closest to; null when none is within a third of its letters. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null
  let best: string | null = null
  let least = Math.max(1, Math.floor(letters(word).length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(letters(word), letters(candidate))
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** The hint that follows an unknown word; empty when nothing is near. */
export function hint(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === null ? '' : `; did you mean ${shown(near)}?`
}
