// The house's style where a type-aware linter can see it; rules are in `eslint.config.mjs`.
import { relative } from 'node:path'
import { root } from '../setup.mjs'
import { tool } from './tool.mjs'

/** Every error and warning as `file:line:column rule message`. */
export function lint() {
  const done = tool(['node_modules/eslint/bin/eslint.js', '--format', 'json', '.'])
  try {
    return JSON.parse(done.out).flatMap((file) =>
      file.messages.map(
        (found) =>
          `${relative(root, file.filePath)}:${found.line ?? 0}:${found.column ?? 0} ${found.ruleId ?? 'parse'} ${found.message.split('\n')[0]}`,
      ),
    )
  } catch {
    return [`eslint did not run: ${(done.err || done.out).split('\n').slice(0, 5).join(' | ')}`]
  }
}
