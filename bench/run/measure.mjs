// The measurements, each in processes of its own, in one run.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { bundlePrograms } from '../bundle.mjs'
import { CQL_FOLDER, rulesAsElm } from '../cql/translate.mjs'
import { measureServer, SERVER_SIZES } from './server.mjs'
import { measureWeb, WEB_SIZES } from './web.mjs'
import { lasted, peakOf, printed } from './spawn.mjs'

/** How much is measured. The readings of a sensor fill the days of a long course, as they do in life. */
export const SIZES = {
  full: {
    children: 10_000,
    rounds: 40,
    cqlRounds: 3,
    long: 1_000_000,
    tenth: 100_000,
    courses: 30_000,
    starts: 21,
    server: SERVER_SIZES.full,
    web: WEB_SIZES.full,
  },
  short: {
    children: 10_000,
    rounds: 10,
    cqlRounds: 1,
    long: 100_000,
    tenth: 10_000,
    courses: 200,
    starts: 7,
    server: SERVER_SIZES.short,
    web: WEB_SIZES.short,
  },
}
const SENSOR_READINGS = 120
const DAILY_EVENTS = 90_000
const COURSE_EVENTS = 120

const UNITS = ['units', '--weight', '22.5kg', '--dose', '0.12mg/kg', '--syringe', 'u100-0.3ml-half']
const CLI = 'faces/cli/bin/stature.mjs'

function starts(root, count) {
  const bare = []
  const ours = []
  for (let i = -2; i < count; i += 1) {
    const took = [lasted(['-e', '0'], root), lasted([CLI, ...UNITS], root)]
    if (i < 0) continue
    bare.push(took[0])
    ours.push(took[1])
  }
  const middle = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]
  return { runs: count, bareMs: middle(bare), unitsMs: middle(ours) }
}

function commandLine(root, folder, events) {
  const path = `${folder}/course.ndjson`
  printed([`${folder}/fold.mjs`, 'write', String(events), String(SENSOR_READINGS), path], root)
  const asked = ['--at', '2026-12-01T18:00:00Z', '--policy', 'cautious', '--json']
  const { seconds, highestMb, answer } = peakOf([CLI, 'dose', path, ...asked], root)
  rmSync(path)
  return { events, seconds, highestMb, outcome: JSON.parse(answer).outcome.kind }
}

function folds(root, folder, size) {
  const course = (events, readings, rounds) =>
    printed([`${folder}/fold.mjs`, 'course', ...[events, readings, rounds].map(String)], root)
  const courses = ['courses', String(size.courses), String(COURSE_EVENTS)]
  return {
    long: course(size.long, SENSOR_READINGS, 9),
    tenth: course(size.tenth, SENSOR_READINGS, 25),
    daily: course(DAILY_EVENTS, 0, 25),
    courses: printed(['--expose-gc', `${folder}/fold.mjs`, ...courses], root),
    commandLine: commandLine(root, folder, size.long),
  }
}

/** Measures everything; `say` is told what comes next. */
export async function measure(root, size, say) {
  const folder = `${root}/reports/bench`
  mkdirSync(folder, { recursive: true })
  const policy = 'protocol/policies/cautious.json'
  const elm = `${folder}/stature-rules.elm.json`
  say('bundles and translates')
  await bundlePrograms(root, folder)
  writeFileSync(elm, rulesAsElm(CQL_FOLDER))
  const children = String(size.children)
  say('start-up')
  const start = starts(root, size.starts)
  say('decisions')
  const decision = printed([`${folder}/decision.mjs`, children, String(size.rounds), policy], root)
  say('the same rules in CQL')
  const cql = printed([`${folder}/cql.mjs`, children, String(size.cqlRounds), policy, elm], root)
  say('folding')
  const fold = folds(root, folder, size)
  const server = await measureServer(root, folder, size.server, say)
  const web = await measureWeb(root, size.web, say)
  return { start, decision, cql, fold, server, web }
}
