// The bundle's entry: the real process around `run`.
import { run } from './main.js'
import { nodeIo } from './node-io.js'

process.exitCode = await run(process.argv.slice(2), nodeIo)
