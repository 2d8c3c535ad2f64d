// Types: each room by its own strict settings, then everything together with the tests.
import { problemsOf } from './tool.mjs'

const TSC = 'node_modules/typescript/bin/tsc'

/** Errors of the compiler. */
export const types = () => [
  ...new Set([
    ...problemsOf([TSC, '-b', '--pretty', 'false']),
    ...problemsOf([TSC, '-p', 'tsconfig.all.json', '--pretty', 'false']),
  ]),
]
