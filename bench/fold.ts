// Prints, as JSON, what folding costs: events a second of one long course, or memory over many courses.
import { fold, type Ask, type Entry } from '@stature/record'
import { createWriteStream } from 'node:fs'
import { clock, timed } from './clock.js'
import { askAfter, courseOf, writeCourse } from './record/course.js'

const MB = 1_048_576
const residentMb = (): number => Math.round(process.memoryUsage().rss / MB)
const highestMb = (): number => Math.round(process.resourceUsage().maxRSS / 1_024)

/** Folds once and answers how many injections were counted, so that nothing is left out. */
function folded(entries: readonly Entry[], ask: Ask): number {
  const facts = fold(entries, ask)
  if ('missing' in facts) throw new Error('the course is not open')
  return facts.injections.givenCount
}

/** One course: nanoseconds an event in several rounds, and the highest memory of this process. */
function course(events: number, readings: number, rounds: number): object {
  const entries = courseOf('course-1', events, readings)
  const ask = askAfter(entries)
  const took: number[] = []
  let injections = 0
  for (let round = 0; round < rounds; round += 1) {
    took.push(
      clock(events, () => {
        injections = folded(entries, ask)
      }),
    )
  }
  return { events, rounds, injections, ...timed(took), highestMb: highestMb() }
}

/** Many courses, each made, folded and forgotten: memory after the first tenth and at the end. */
function courses(count: number, events: number): object {
  let early = 0
  let injections = 0
  const settled = (): number => {
    globalThis.gc?.()
    return residentMb()
  }
  for (let number = 1; number <= count; number += 1) {
    const entries = courseOf(`course-${number}`, events, 0)
    injections += folded(entries, askAfter(entries))
    if (number === Math.ceil(count / 10)) early = settled()
  }
  return { courses: count, events, injections, earlyMb: early, endMb: settled(), highestMb: highestMb() }
}

/** Writes a course to a file, for the command line to read. */
function written(events: number, readings: number, path: string): Promise<object> {
  const file = createWriteStream(path)
  const buffered: string[] = []
  writeCourse('course-1', events, readings, (line) => {
    buffered.push(line)
    if (buffered.length >= 10_000) file.write(`${buffered.splice(0).join('\n')}\n`)
  })
  return new Promise((resolve) => {
    file.end(`${buffered.join('\n')}\n`, () => resolve({ events, path }))
  })
}

const [mode = '', first = '', second = '', third = ''] = process.argv.slice(2)
const answer =
  mode === 'course'
    ? course(Number(first), Number(second), Number(third))
    : mode === 'courses'
      ? courses(Number(first), Number(second))
      : await written(Number(first), Number(second), third)
console.log(JSON.stringify(answer))
