// Holds a running server against its own OpenAPI description with schemathesis, signed in as each role in turn.
import { ROLES } from '@stature/record'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../../../adapters/storage/test/faults/bundled.js'
import { newCourse, person, withStore } from './people.js'
import { startProcess, type Place } from './process.js'

const VERSION = '4.32.5'
const HOME = join(ROOT, `node_modules/.cache/stature-schemathesis-${VERSION}`)
const PROGRAM = join(HOME, 'bin/schemathesis')

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
]

/** Refusals of what its description forbids; 413, 414 and 431 refuse what is too long before anybody looks at its schema. */
const REFUSALS = [400, 401, 403, 404, 405, 406, 409, 413, 414, 415, 422, 428, 429, 431]

/** Operations that are left out, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  watchAll: 'a stream does not end, and schemathesis waits for the end',
  watchCourse: 'a stream does not end, and schemathesis waits for the end',
  signOut: 'it would end the session that all other requests are sent with',
}

/** Answers the exit code and everything that was written. */
function run(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    const hear = (chunk: Buffer): void => void (text += chunk.toString())
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => resolve({ code: 127, text: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, text }))
  })
}

async function install(): Promise<void> {
  if (existsSync(PROGRAM)) return
  const made = await run('python3', ['-m', 'venv', HOME], ROOT)
  const pip = ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`]
  const got = made.code === 0 ? await run(join(HOME, 'bin/pip'), pip, ROOT) : made
  if (got.code === 0) return
  rmSync(HOME, { recursive: true, force: true })
  throw new Error(`schemathesis ${VERSION} cannot be installed: ${got.text.slice(-500)}`)
}

/** A JUnit report is not needed: the failures as they are printed, each with its curl line. */
const failuresIn = (text: string): string => {
  const from = text.search(/=+ FAILURES =+|=+ ERRORS =+/)
  return from < 0 ? text.slice(-2_000) : text.slice(from, from + 6_000)
}

interface Tried {
  readonly cases: number
  readonly finding: string | null
}

const CASES = /([\d,]+) (?:test cases )?generated/

async function asRole(
  url: string,
  token: string,
  course: string,
  examples: number,
  seed: number,
): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'stature-schemathesis-'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'schemathesis.toml'),
    [
      '[parameters]',
      `"path.course" = ${JSON.stringify(course)}`,
      '[checks.negative_data_rejection]',
      `expected-statuses = ${JSON.stringify(REFUSALS)}`,
      '',
    ].join('\n'),
  )
  const left = Object.keys(LEFT_OUT).flatMap((id) => ['--exclude-operation-id', id])
  const { code, text } = await run(
    PROGRAM,
    [
      ...[
        'run',
        `${url}/openapi.json`,
        '--checks',
        CHECKS.join(','),
        '--phases',
        'examples,coverage,fuzzing',
      ],
      ...[
        '--max-examples',
        String(examples),
        '--seed',
        String(seed),
        // With more, Python 3.11 now and then fails in its own parser.
        '--workers',
        '1',
        '--request-timeout',
        '30',
      ],
      ...[
        '--no-color',
        '--continue-on-failure',
        '--suppress-health-check',
        'all',
        '--output-sanitize',
        'false',
      ],
      ...['-H', `Authorization: Bearer ${token}`, ...left],
    ],
    folder,
  )
  rmSync(folder, { recursive: true, force: true })
  return {
    cases: Number(CASES.exec(text)?.[1]?.replaceAll(',', '') ?? 0),
    finding: code === 0 ? null : failuresIn(text),
  }
}

/** Answers the findings of each role. */
export async function schemathesis(
  entry: string,
  examples: number,
  seed: number,
  say: (line: string) => void,
): Promise<readonly string[]> {
  await install()
  const folder = mkdtempSync(join(tmpdir(), 'stature-faults-'))
  const place: Place = { data: `file:${folder}/stature.db`, keys: `file:${folder}/keys.db` }
  const scenes = await withStore(place, async (store) => {
    const course = await newCourse(store)
    const all: { readonly role: string; readonly token: string; readonly course: string }[] = []
    for (const role of ROLES) all.push({ role, course, token: (await person(store, role, [course])).token })
    return all
  })
  const server = await startProcess(entry, place)
  const problems: string[] = []
  try {
    for (const { role, token, course } of scenes) {
      const { cases, finding } = await asRole(server.url, token, course, examples, seed)
      say(`schemathesis as ${role}: ${finding === null ? 'no finding' : 'findings'} in ${cases} cases`)
      if (cases === 0) problems.push(`as ${role} nothing was tried`)
      if (finding !== null) say(finding)
      if (finding !== null) problems.push(`as ${role}: ${finding}`)
    }
    return problems
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
