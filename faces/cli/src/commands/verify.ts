// `stature verify`: is the hash chain of a course unbroken?
import { chainHash, verifyChain, type ChainFault, type ChainResult } from '@stature/record'
import { decode, fileName } from '../course/decode.js'
import { isFhir } from '../course/kind.js'
import { readLines, type EventLine } from '../course/lines.js'
import { courseArgument } from '../flags/course.js'
import { answerJson } from '../render/json.js'
import { Failure, input, type Message } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const verifySpec: CommandSpec = {
  name: 'verify',
  summary: 'the hash chain of a course: unbroken, broken where, or not chained',
  about:
    'Each event that `stature record` wrote carries its place and the SHA-256 of the event before it. Exit 0 where every ' +
    'link holds, 1 where one is broken or the file is not chained. Keep the head it prints elsewhere: events cut off at ' +
    'the end leave a shorter chain that still holds.',
  args: [courseArgument],
  flags: [],
  examples: ['stature verify examples/course.ndjson', 'stature verify course.ndjson --json'],
}

const WHY: Readonly<Record<ChainFault, string>> = {
  'not-chained': 'this event carries no place in the chain, though others do',
  'wrong-sequence': 'an event is missing, doubled or moved before this line',
  'wrong-previous': 'the event before this line is not the one that was recorded',
}

interface Answer {
  readonly result: ChainResult
  /** Line of the file, where the chain is broken. */
  readonly line: number | null
  readonly head: string | null
}

function check(lines: readonly EventLine[]): Answer {
  const result = verifyChain(lines.map((each) => each.event))
  const last = lines.at(-1)
  const line = result.kind === 'broken' ? (lines[result.line - 1]?.line ?? null) : null
  return { result, line, head: result.kind === 'ok' && last !== undefined ? chainHash(last.event) : null }
}

function words(answer: Answer): string {
  const { result } = answer
  switch (result.kind) {
    case 'ok':
      return `ok: ${String(result.length)} events, every link holds\nhead ${answer.head ?? ''}\n`
    case 'not-chained':
      return 'not chained: this file carries no hash chain\n'
    case 'broken':
      return `broken at line ${String(answer.line)}: ${WHY[result.why]} (${result.why})\n`
  }
}

function asJson({ result, line, head }: Answer): unknown {
  if (result.kind === 'ok') return { kind: 'ok', length: result.length, head }
  return result.kind === 'broken' ? { kind: 'broken', line, why: result.why } : { kind: 'not-chained' }
}

function linesOfFile(call: Call, path: string): readonly EventLine[] {
  const file = fileName(path)
  const text = decode(call.io.read(path), file)
  if (isFhir(text)) return []
  const problems: Message[] = []
  const lines = readLines(text, file, problems)
  if (problems.length > 0) throw new Failure(3, problems)
  if (lines.length === 0)
    throw input('empty', file, 'there is no event here', 'Name an NDJSON file of events')
  return lines
}

/** Runs `stature verify`. */
export async function runVerify(call: Call): Promise<ExitCode> {
  const answer = check(linesOfFile(call, call.args[0] ?? ''))
  if (call.json) answerJson(call, asJson(answer))
  else call.io.out(words(answer))
  return Promise.resolve(answer.result.kind === 'ok' ? 0 : 1)
}
