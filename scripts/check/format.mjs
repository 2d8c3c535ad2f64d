// Formatting is prettier's; nobody discusses it.
import { problemsOf } from './tool.mjs'

/** Files that prettier would change. */
export const format = () =>
  problemsOf(
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    (line) => !line.includes('Code style issues'),
  )
