// Types: each room by its own strict settings, then everything together with the tests.
import { problemsOf } from './tool.mjs'

const TSC = 'node_modules/typescript/bin/tsc'
/** An error's first line; the lines under it explain it at length. */
const isHeadline = (line) => /^\S/.test(line)

/** Errors of the compiler. */
export const types = () => [
  ...new Set([
    ...problemsOf([TSC, '-b', '--pretty', 'false'], isHeadline),
    ...problemsOf([TSC, '-p', 'tsconfig.all.json', '--pretty', 'false'], isHeadline),
  ]),
]
