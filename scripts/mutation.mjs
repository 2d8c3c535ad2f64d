// Mutation testing of the pure rooms. Begins with the results kept in proofs/mutation, so only what changed is run again.
// `--all` runs every mutant anew; `--page` keeps the results and rewrites docs/mutation.md.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { format, resolveConfig } from 'prettier'
import { install, root } from './setup.mjs'

const KEPT = join(root, 'proofs/mutation/results.json.gz')
const WORKING = join(root, 'reports/mutation/incremental.json')
const REPORT = join(root, 'reports/mutation/mutation.json')
const PAGE = join(root, 'docs/mutation.md')
const ROOMS = ['label', 'protocol', 'record']

const asked = (flag) => process.argv.includes(flag)

/** Mutants of one room by what became of them. */
function tallyOf(files, room) {
  const tally = { killed: 0, survived: 0, uncovered: 0, set: 0 }
  for (const [path, { mutants }] of Object.entries(files)) {
    if (!path.startsWith(`${room}/`)) continue
    for (const { status } of mutants) {
      if (status === 'Killed' || status === 'Timeout') tally.killed += 1
      else if (status === 'Survived') tally.survived += 1
      else if (status === 'NoCoverage') tally.uncovered += 1
      else if (status === 'Ignored') tally.set += 1
    }
  }
  return tally
}

const scoreOf = ({ killed, survived, uncovered }) => (100 * killed) / (killed + survived + uncovered)

function pageOf(rows) {
  const body = rows.map(
    ([room, tally]) =>
      `| ${room} | ${scoreOf(tally).toFixed(1)} % | ${tally.killed} | ${tally.survived} | ${tally.uncovered} | ${tally.set} |`,
  )
  return `# Mutants

<!-- Written by \`npm run test:mutation -- --page\` from what was measured; not by hand. -->

Each mutant is one small change of the source: a limit moved by one, a condition turned round, a text emptied. It is killed when
a test of the rooms \`label\`, \`protocol\` and \`record\` goes red. The tables of \`spec/\` and the laws of \`proofs/\` are left out of
this run for the sake of time, so they can only kill more.

| room | score | killed | survived | not covered | static, not run |
|---|---|---|---|---|---|
${body.join('\n')}

*Static* mutants are those in values made once when a file is loaded: tables of words, clauses and numbers. Running them means
running every test anew for each; they are held by tests of the data instead.
`
}

/** Runs Stryker on what is not known yet; its exit code says whether the score holds. */
function stryker() {
  mkdirSync(join(root, 'reports/mutation'), { recursive: true })
  if (existsSync(KEPT) && !asked('--all')) writeFileSync(WORKING, gunzipSync(readFileSync(KEPT)))
  const args = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--incremental']
  const more = asked('--all') ? ['--force'] : []
  const done = spawnSync(process.execPath, [...args, '--incrementalFile', WORKING, ...more], {
    cwd: root,
    stdio: 'inherit',
  })
  return done.status ?? 1
}

if (!install()) process.exit(1)
const status = stryker()
const { files } = JSON.parse(readFileSync(REPORT, 'utf8'))
const rows = ROOMS.map((room) => [room, tallyOf(files, room)])
for (const [room, tally] of rows)
  console.log(`${room}: ${scoreOf(tally).toFixed(1)} %`, JSON.stringify(tally))
if (asked('--page')) {
  mkdirSync(dirname(KEPT), { recursive: true })
  // Where the run took place is nobody's business and changes nothing.
  const { projectRoot: _place, config: _config, ...kept } = JSON.parse(readFileSync(WORKING, 'utf8'))
  writeFileSync(KEPT, gzipSync(JSON.stringify(kept), { level: 9 }))
  writeFileSync(PAGE, await format(pageOf(rows), { ...(await resolveConfig(PAGE)), parser: 'markdown' }))
  console.log('docs/mutation.md and proofs/mutation/results.json.gz are written')
}
process.exitCode = status
