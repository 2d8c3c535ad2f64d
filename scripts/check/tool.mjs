// Runs an installed tool quietly and turns its output into a list of problems.
import { spawnSync } from 'node:child_process'
import { root } from '../setup.mjs'

/** Text without the colours that a tool may insist on. */
const plain = (text) => text.replace(/\x1b\[[0-9;]*m/g, '')

/**
 * Output of a Node program in the project folder. Both streams are kept; nothing is printed.
 * @param {readonly string[]} args script first
 * @returns {{ status: number, out: string, err: string }}
 */
export function tool(args) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  return { status: done.status ?? 1, out: plain(done.stdout ?? ''), err: plain(done.stderr ?? '') }
}

/**
 * Problems of a tool that prints one a line and ends with 0 where all is well.
 * @param {readonly string[]} args
 * @param {(line: string) => boolean} isProblem
 * @returns {readonly string[]}
 */
export function problemsOf(args, isProblem = () => true) {
  const done = tool(args)
  if (done.status === 0) return []
  const lines = `${done.out}\n${done.err}`
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
  const problems = lines.filter(isProblem)
  return problems.length > 0
    ? problems
    : [`${args[0]} ended with exit code ${done.status}`, ...lines.slice(-5)]
}
