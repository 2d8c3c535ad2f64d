// Sends many hostile requests, in rounds with a new course each; a failing one is made as small as fast-check can.
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { hostileRequests } from './requests.js'
import type { Hostile } from './request.js'
import { hostileWorld, type World } from './world.js'

const ROUND = 250
const MOST_FAILURES = 20

/** Bytes of the heap that are in use after everything else was collected. */
export function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('the garbage cannot be collected on demand')
  for (let time = 0; time < 3; time += 1) Reflect.apply(collect, null, [])
  return process.memoryUsage().heapUsed
}

async function round(world: World, count: number, seed: number): Promise<readonly string[]> {
  let last: readonly string[] = []
  const property = fc.asyncProperty(hostileRequests, async (hostile: Hostile) => {
    const faults = await world.send(hostile)
    if (faults.length > 0) last = faults
    return faults.length === 0
  })
  const { failed } = await fc.check(property, { numRuns: count, seed, interruptAfterTimeLimit: 600_000 })
  return [...(failed ? last.slice(0, 1) : []), ...(await world.check())].map(
    (problem) => `seed ${seed}: ${problem}`,
  )
}

export interface HostileRun {
  readonly sent: number
  readonly problems: readonly string[]
  /** Rows of the table that were answered with 2xx. */
  readonly reached: ReadonlySet<string>
  /** Bytes by which the heap grew after the first fifth; null where it was not measured. */
  readonly grown: number | null
}

export interface HostileSizes {
  readonly requests: number
  readonly measure: boolean
}

/** Goes on after a failure with another seed, and gives up after many. */
export async function runHostile(
  { requests, measure }: HostileSizes,
  seed: number,
  say: (line: string) => void,
): Promise<HostileRun> {
  // What a store in memory keeps would hide what the server forgets to let go.
  const folder = measure ? mkdtempSync(join(tmpdir(), 'stature-hostile-')) : null
  const place = folder === null ? {} : { data: `file:${folder}/stature.db`, keys: `file:${folder}/keys.db` }
  const world = await hostileWorld(place)
  const problems: string[] = []
  let sent = 0
  let before: number | null = null
  try {
    for (let n = 0; sent < requests && problems.length < MOST_FAILURES; n += 1) {
      const count = Math.min(ROUND, requests - sent)
      problems.push(...(await round(world, count, seed + n)))
      sent += count
      await world.renew()
      if (measure && before === null && sent >= requests / 5) before = heapInUse()
      if (n % 20 === 19) say(`hostile requests: ${sent} of ${requests}, ${problems.length} failures`)
    }
    return { sent, problems, reached: world.reached, grown: before === null ? null : heapInUse() - before }
  } finally {
    await world.close()
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
  }
}
