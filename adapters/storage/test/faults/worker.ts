// A process that writes as fast as it can and tells on its output what was acknowledged, until somebody kills it.
import { writeSync } from 'node:fs'
import { StoreFailure } from '../../src/port/store.js'
import { openStore } from '../../src/open-store.js'
import { writeCourse } from './load.js'

const STDOUT = 1

/** Arguments: data, keys, courses separated by commas. Key of the tests: 32 bytes of 7. */
async function run([data, keys, courses]: readonly string[]): Promise<void> {
  const store = await openStore({
    data: data ?? '',
    keys: keys ?? '',
    masterKeys: [new Uint8Array(32).fill(7)],
    clock: () => Date.now(),
  })
  const say = (line: string): void => void writeSync(STDOUT, `${line}\n`)
  say('open')
  const watcher = {
    acknowledged: (course: string, id: string) => say(`ack ${course} ${id}`),
    failed: ({ code }: StoreFailure) => say(`failed ${code}`),
    stopped: () => false,
  }
  await Promise.all((courses ?? '').split(',').map((course) => writeCourse(store, course, watcher)))
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const code = error instanceof StoreFailure ? error.code : 'unexpected'
  writeSync(STDOUT, `ended ${code} ${String(error)}\n`)
  process.exit(1)
})
