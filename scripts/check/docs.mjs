// Generated documents must be what their generator would write now. Every `scripts/docs-*.mjs` is one generator.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'
import { tool } from './tool.mjs'

/** Generators that answer `--check` with a difference. */
export const docs = () =>
  readdirSync(join(root, 'scripts'))
    .filter((name) => /^docs-.*\.mjs$/.test(name))
    .sort()
    .flatMap((name) => {
      const done = tool([`scripts/${name}`, '--check'])
      const said = `${done.out}\n${done.err}`.split('\n').filter((line) => line.trim() !== '')
      return done.status === 0
        ? []
        : [`scripts/${name} --check: ${said.slice(0, 3).join(' | ') || 'differs'}`]
    })
