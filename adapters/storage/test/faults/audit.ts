// What must hold after any fault: every acknowledged event is there exactly once, and the chain is intact.
import { verifyChain, type StatureEvent } from '@stature/record'
import type { Store } from '../../src/port/store.js'

const PAGE = 2_000

async function allOf(store: Store, course: string): Promise<readonly StatureEvent[]> {
  const events: StatureEvent[] = []
  for (;;) {
    const page = await store.journal.read(course, events.length, PAGE)
    events.push(...page)
    if (page.length < PAGE) return events
  }
}

async function problemsOf(store: Store, course: string, ids: readonly string[]): Promise<readonly string[]> {
  const events = await allOf(store, course)
  const head = await store.journal.head(course)
  const there = new Set(events.map(({ id }) => id))
  const chain = verifyChain(events)
  const problems = ids.filter((id) => !there.has(id)).map((id) => `lost ${id}`)
  if (there.size !== events.length) problems.push(`${course}: ${events.length - there.size} events doubled`)
  if (events.length > 0 && chain.kind !== 'ok') problems.push(`${course}: chain ${JSON.stringify(chain)}`)
  if (events.length !== (head?.sequence ?? 0))
    problems.push(`${course}: ${events.length} events, sequence ${head?.sequence ?? 0}`)
  return problems
}

/** `acknowledged`: ids by course. Empty where nothing is wrong. */
export async function audit(
  store: Store,
  acknowledged: ReadonlyMap<string, readonly string[]>,
): Promise<readonly string[]> {
  const problems: string[] = []
  for (const [course, ids] of acknowledged) problems.push(...(await problemsOf(store, course, ids)))
  return problems
}
