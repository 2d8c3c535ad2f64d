// Code, exports and dependencies that nothing uses, by knip.
import { tool } from './tool.mjs'

/** One line a finding: what kind, where, which names. */
export function unused() {
  const done = tool(['node_modules/knip/bin/knip.js', '--reporter', 'compact', '--no-progress'])
  if (done.status === 0) return []
  let kind = ''
  return `${done.out}\n${done.err}`.split('\n').flatMap((line) => {
    const heading = /^([A-Z][\w ]+) \(\d+\)$/.exec(line.trim())
    if (heading?.[1] !== undefined) kind = heading[1].toLowerCase()
    return heading !== null || line.trim() === '' ? [] : [`${kind}: ${line.trim()}`]
  })
}
