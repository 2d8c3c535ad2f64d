// Cycles among source files; type-only imports count, because a reader has to follow them too.
import { neighborsOf } from './direction.js'
import type { Source } from './sources.js'

/** Each cycle as `a → b → a`, found once. */
export function cycleProblems(sources: readonly Source[]): readonly string[] {
  const edges = new Map(sources.map((source) => [source.path, neighborsOf(source)]))
  const done = new Set<string>()
  const problems: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const from = trail.indexOf(path)
    if (from !== -1) problems.push([...trail.slice(from), path].join(' → '))
    if (from !== -1 || done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return problems
}
