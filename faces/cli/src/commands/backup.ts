// `stature backup`: the data or the keys of a store into a new file, while the server runs.
import { backupData, backupKeys, type Manifest } from '@stature/storage'
import { placesOf, storeFlags } from '../keep/options.js'
import { withStore } from '../keep/failures.js'
import { answerJson } from '../render/json.js'
import { usage } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const backupSpec: CommandSpec = {
  name: 'backup',
  summary: 'the data or the keys of a server into a new file, while it runs',
  about:
    'Data and keys are backed up apart: the data for good, the keys for as few days as restoring may need, because a ' +
    'course is erased for good when the last backup of its key has expired and was deleted. No master key is needed, and ' +
    'none is in a backup.',
  args: [],
  flags: [
    { name: 'to', value: 'FILE', help: 'the new file; one that is there is left alone', required: true },
    { name: 'part', value: 'PART', help: 'data (as without it) or keys' },
    { name: 'days', value: 'N', help: 'with keys: after so many days the backup is refused' },
    ...storeFlags,
  ],
  examples: [
    'stature backup --to stature-data.backup',
    'stature backup --part keys --days 14 --to stature-keys.backup',
  ],
}

function daysOf(call: Call): number {
  const days = call.flag('days')
  if (days === undefined || !/^\d{1,3}$/.test(days)) {
    const fix = 'Say for how many days the backup of the keys may be restored, such as --days 14'
    throw usage('bad-days', '--days', 'a backup of the keys needs its days', fix)
  }
  return Number(days)
}

async function backUp(call: Call, to: string): Promise<Manifest> {
  const places = placesOf(call)
  const part = call.flag('part') ?? 'data'
  if (part === 'keys') return backupKeys(places, to, daysOf(call))
  if (part !== 'data') throw usage('not-a-choice', '--part', 'there is no such part', 'Write data or keys')
  if (call.flag('days') !== undefined) {
    throw usage(
      'bad-days',
      '--days',
      'a backup of the data does not expire',
      'Leave it out, or add --part keys',
    )
  }
  return backupData(places, to)
}

/** Runs `stature backup`. */
export async function runBackup(call: Call): Promise<ExitCode> {
  const to = call.flag('to') ?? ''
  const manifest = await withStore(to, () => backUp(call, to))
  if (call.json) answerJson(call, { ...manifest })
  else {
    const until =
      manifest.expires === null ? '' : `, to be deleted by ${new Date(manifest.expires).toISOString()}`
    call.io.out(`ok: ${manifest.what} of ${manifest.courses} courses in ${to}${until}\n`)
  }
  return 0
}
