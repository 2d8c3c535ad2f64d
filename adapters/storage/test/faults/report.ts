// Counts what held and what did not, and says so while a fault run is under way.

export interface Report {
  readonly say: (line: string) => void
  /** One thing that was tried; nothing wrong is a pass. */
  readonly add: (name: string, problems: readonly string[]) => void
  readonly passed: () => number
  readonly failed: () => readonly string[]
}

const MOST_SHOWN = 5

export function reportTo(say: (line: string) => void): Report {
  let passed = 0
  const failed: string[] = []
  return {
    say,
    add: (name, problems) => {
      if (problems.length === 0) {
        passed += 1
        return
      }
      const shown = problems.slice(0, MOST_SHOWN).join('; ')
      failed.push(`${name}: ${shown}`)
      say(`failed: ${name}: ${shown}${problems.length > MOST_SHOWN ? ` … (${problems.length})` : ''}`)
    },
    passed: () => passed,
    failed: () => failed,
  }
}
