// Counts tests over several runs: a test passed only where it passed in every run it was part of.
import { relative } from 'node:path'

/**
 * One run: names of tests that passed, names of those that did not, and names of those that were skipped.
 * @typedef {{ passed: string[], failed: string[] }} RunReport
 */

/** @param {{ fullName: string, status: string }[]} tests @param {string} file @param {RunReport} report */
function sortTests(tests, file, report) {
  const seen = new Map()
  for (const test of tests) {
    const count = (seen.get(test.fullName) ?? 0) + 1
    seen.set(test.fullName, count)
    const name = `${file} > ${test.fullName}${count > 1 ? ` (${count})` : ''}`
    if (test.status === 'passed') report.passed.push(name)
    else report.failed.push(test.status === 'failed' ? name : `${name} (${test.status})`)
  }
}

/**
 * Reads vitest's JSON report. A file that did not load, a skipped test, a missing report and an exit code that no
 * test explains each count as one failure.
 * @param {() => string} text
 * @param {number} exitCode
 * @param {string} root
 * @returns {RunReport}
 */
export function readReport(text, exitCode, root) {
  /** @type {RunReport} */
  const report = { passed: [], failed: [] }
  try {
    for (const file of JSON.parse(text()).testResults) {
      const name = relative(root, file.name)
      sortTests(file.assertionResults, name, report)
      const broken =
        file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
      if (broken) report.failed.push(`${name}: ${firstLine(file.message)}`)
    }
  } catch (error) {
    report.failed.push(`no report of the test run (${error instanceof Error ? error.message : 'unreadable'})`)
  }
  if (exitCode !== 0 && report.failed.length === 0)
    report.failed.push(`the runner ended with exit code ${exitCode}`)
  return report
}

const firstLine = (message) => String(message ?? 'did not load').split('\n')[0]

/** Nothing counted yet. */
export function emptyTally() {
  const passed = new Set()
  const failed = new Set()
  return {
    /** @type {string[]} */
    failures: [],
    sets: { passed, failed },
    passed: () => [...passed].filter((name) => !failed.has(name)).length,
    failed: () => failed.size,
  }
}

/**
 * Adds one run.
 * @param {ReturnType<typeof emptyTally>} tally
 * @param {string} zone
 * @param {RunReport} report
 */
export function add(tally, zone, report) {
  for (const name of report.passed) tally.sets.passed.add(name)
  for (const name of report.failed) {
    tally.sets.failed.add(name)
    tally.failures.push(`${name} [${zone}]`)
  }
}
