// What was measured against what was asked: one row each, with its limit and whether it is met.

import { serverRows } from './server-rows.mjs'
import { webRows } from './web-rows.mjs'

const NS_PER_US = 1_000
const NS_PER_S = 1_000_000_000

const LIMITS = {
  decisionUs: 2,
  timesCql: 20,
  eventsPerSecond: 1_000_000,
  linear: 1.5,
  memoryMb: 1_500,
  flat: 1.25,
  start: 2.5,
}

const us = (ns) => `${(ns / NS_PER_US).toFixed(ns < 10_000 ? 2 : 0)} µs`

const atMost = (what, value, limit, unit, note) => ({ what, value, limit, unit, note, met: value <= limit })
const atLeast = (what, value, limit, unit, note) => ({
  what,
  value,
  limit,
  unit,
  note,
  least: true,
  met: value >= limit,
})

function decisions({ children, yardstick, yardstickChars, ...kinds }) {
  return ['injection', 'dose', 'proposal'].map((kind) => {
    const { best, median, far } = kinds[kind]
    const ratio = (best / yardstick.best).toFixed(2)
    const note = `${children} children; median ${us(median)}; all in turn ${us(far)}; ${ratio} × JSON.parse of ${yardstickChars} characters`
    return atMost(`decision: ${kind}`, best / NS_PER_US, LIMITS.decisionUs, 'µs', note)
  })
}

function againstCql({ children, mismatches, ours, outcomes, findings }) {
  const here = `dose and injection together: ours ${us(ours.best)}`
  return [
    {
      ...atMost(
        'CQL: answers that differ',
        mismatches,
        0,
        'children',
        `outcome, decidedBy and every verdict of ${children} children`,
      ),
      outcome: true,
    },
    atLeast(
      'CQL: outcomes only',
      outcomes.best / ours.best,
      LIMITS.timesCql,
      '×',
      `${here} with all findings, CQL ${us(outcomes.best)} without`,
    ),
    atLeast(
      'CQL: all findings',
      findings.best / ours.best,
      LIMITS.timesCql,
      '×',
      `${here}, CQL ${us(findings.best)}`,
    ),
  ]
}

const perSecond = ({ best }) => NS_PER_S / best

function foldSpeed({ long, tenth, daily }) {
  return [
    atLeast(
      'fold: one long course',
      perSecond(long),
      LIMITS.eventsPerSecond,
      'events/s',
      `${long.events} events, 9 in 10 of a sensor`,
    ),
    atLeast(
      'fold: daily events only',
      perSecond(daily),
      LIMITS.eventsPerSecond,
      'events/s',
      `${daily.events} events without a sensor`,
    ),
    atMost(
      'fold: linear',
      long.best / tenth.best,
      LIMITS.linear,
      '×',
      `time per event at ${long.events} over that at ${tenth.events}`,
    ),
  ]
}

function memory({ long, courses, commandLine }) {
  const mb = LIMITS.memoryMb
  return [
    atMost(
      'fold: memory, one course',
      long.highestMb,
      mb,
      'MB',
      `${long.events} entries, all read before; highest of the process`,
    ),
    atMost(
      'command line: memory, one course',
      commandLine.highestMb,
      mb,
      'MB',
      `dose of ${commandLine.events} events from a file in ${commandLine.seconds.toFixed(1)} s: ${commandLine.outcome}`,
    ),
    atMost(
      'fold: memory over courses',
      courses.endMb / courses.earlyMb,
      LIMITS.flat,
      '×',
      `${courses.endMb} MB after ${courses.courses} courses, ${courses.earlyMb} MB after a tenth of them`,
    ),
  ]
}

const starting = ({ runs, bareMs, unitsMs }) =>
  atMost(
    'start: units over bare node',
    unitsMs / bareMs,
    LIMITS.start,
    '×',
    `medians of ${runs}: ${unitsMs.toFixed(1)} ms over ${bareMs.toFixed(1)} ms`,
  )

/** The rows of the table. `outcome` marks those that are about right and wrong, not about time. */
export const rowsOf = ({ decision, cql, fold, start, server, web }) => [
  ...decisions(decision),
  ...againstCql(cql),
  ...foldSpeed(fold),
  ...memory(fold),
  starting(start),
  ...serverRows(server),
  ...webRows(web),
]
