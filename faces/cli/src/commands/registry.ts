// Every command by name; a command's code is loaded only when it is called, so that start-up stays quick.
import type { Command } from './command.js'

/** A command before it is loaded. */
export interface Entry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

const entry = (name: string, summary: string, load: () => Promise<Command>): Entry => ({
  name,
  summary,
  load,
})

/** All commands in the order of the front page. Summaries equal those of the specs; a test compares them. */
export const COMMANDS: readonly Entry[] = [
  entry('units', 'the arithmetic: a weight and a dose as mg, mL and marks', async () => {
    const { unitsSpec, runUnits } = await import('./units.js')
    return { spec: unitsSpec, run: runUnits }
  }),
]

/** Commands of a later release: known names that answer so. */
export const LATER: readonly string[] = ['serve', 'audit']
