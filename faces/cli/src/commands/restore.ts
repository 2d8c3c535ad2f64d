// `stature restore`: a backup into an empty store, all of it or nothing, and every course read afterwards.
import { restore, type Restored } from '@stature/storage'
import { ABOUT_KEYS, storeFlags, storeOptions } from '../keep/options.js'
import { withStore } from '../keep/failures.js'
import { answerJson } from '../render/json.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const restoreSpec: CommandSpec = {
  name: 'restore',
  summary: 'a backup into an empty store; then every course is read and its chain checked',
  about:
    'Takes the data and the keys each from its own backup; after a loss of both the data first. Stop the servers before. ' +
    'What was erased stays erased. Exit 1 where a course cannot be read afterwards. ' +
    ABOUT_KEYS,
  args: [],
  flags: [
    { name: 'from', value: 'FILE', help: 'a file that `stature backup` wrote', required: true },
    ...storeFlags,
  ],
  examples: ['stature restore --from stature-data.backup', 'stature restore --from stature-keys.backup'],
}

function words({ manifest, erasedAgain, verification }: Restored): string {
  const head = `ok: ${manifest.what} of ${manifest.courses} courses restored\n`
  const again = erasedAgain === 0 ? '' : `erased again: ${erasedAgain} courses\n`
  if (verification === null) return `${head}${again}The other part is not there yet; restore it too.\n`
  const { whole, events, faults } = verification
  const bad = faults.map(({ course, why }) => `${course}: ${why}\n`).join('')
  return `${head}${again}${whole} courses with ${events} events are whole, ${faults.length} are not\n${bad}`
}

/** Runs `stature restore`. */
export async function runRestore(call: Call): Promise<ExitCode> {
  const from = call.flag('from') ?? ''
  const restored = await withStore(from, () => restore(storeOptions(call), from))
  if (call.json) answerJson(call, { ...restored })
  else call.io.out(words(restored))
  return (restored.verification?.faults.length ?? 0) === 0 ? 0 : 1
}
