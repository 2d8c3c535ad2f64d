// The proofs of the house itself: direction, purity, clauses and rules, stray numbers, and each guard going red.
import { problemsOf } from './tool.mjs'

/** Failing tests of `proofs/house`. */
export const house = () =>
  problemsOf(['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', 'proofs/house'], (line) =>
    /^\s*(FAIL|\w*Error:|\+ {4})/.test(line),
  )
