// `stature export`: one course out of a store, as the chained NDJSON that every other command reads.
import { openStore, type Store } from '@stature/storage'
import { canonicalJson } from '@stature/record'
import { ABOUT_KEYS, storeFlags, storeOptions } from '../keep/options.js'
import { withStore } from '../keep/failures.js'
import { outside, usage } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const exportSpec: CommandSpec = {
  name: 'export',
  summary: 'one course out of a server’s store, as chained NDJSON',
  about:
    'Writes every event with its place in the chain, as `stature verify` and the other commands read it. It is patient ' +
    'data in the clear: write it where only you can read. The export is not in the course’s log of accesses, which is of ' +
    'the server; ' +
    ABOUT_KEYS.replace(/^The/, 'the'),
  args: [{ name: 'COURSE', help: 'id of the course' }],
  flags: [{ name: 'out', value: 'FILE', help: 'a file instead of standard output' }, ...storeFlags],
  examples: ['stature export course-1 --out course-1.ndjson'],
}

const AT_A_TIME = 1_000

async function linesOf(store: Store, course: string): Promise<readonly string[]> {
  const head = await store.journal.head(course)
  if (head === null || head.sequence === 0) {
    const fix = 'Check its id; an administrator finds it in the server'
    throw usage('unknown-course', 'COURSE', 'there is no such course in the store', fix)
  }
  if (head.erased)
    throw outside('course-erased', 'COURSE', 'this course was erased', 'Nothing of it can be read')
  const lines: string[] = []
  while (lines.length < head.sequence) {
    const events = await store.journal.read(course, lines.length, AT_A_TIME)
    if (events.length === 0) break
    lines.push(...events.map((event) => `${canonicalJson(event)}\n`))
  }
  return lines
}

/** Runs `stature export`. */
export async function runExport(call: Call): Promise<ExitCode> {
  const course = call.args[0] ?? ''
  const lines = await withStore(course, async () => {
    const store = await openStore(storeOptions(call))
    return linesOf(store, course).finally(() => store.close())
  })
  const file = call.flag('out')
  if (file === undefined) call.io.out(lines.join(''))
  else call.io.write(file, lines.join(''))
  return 0
}
