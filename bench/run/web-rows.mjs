// The rows of the app.

const LIMITS = { performance: 95, accessibility: 100, bestPractices: 100 }

const scored = (what, value, limit, note, more) => ({
  ...{ what, value, unit: '', limit, least: true, met: value >= limit, note, ...more },
})

function ofLighthouse(found) {
  if (found === null)
    return [
      { what: 'app: Lighthouse', value: null, unit: '', met: true, note: 'Lighthouse cannot be had here' },
    ]
  const { runs, performance, accessibility, bestPractices, paintMs, blockedMs, wrong } = found
  const times = `largest paint ${(paintMs / 1_000).toFixed(1)} s, blocked ${Math.round(blockedMs)} ms`
  const profile = `mobile profile, a family signed in, median of ${runs}`
  const lacking = wrong.length === 0 ? 'nothing found' : wrong.join(', ')
  // The last two say right or wrong, not how quick the machine is.
  return [
    scored('app: performance', performance, LIMITS.performance, `${profile}; ${times}`),
    scored('app: accessibility', accessibility, LIMITS.accessibility, lacking, { outcome: true }),
    scored('app: best practices', bestPractices, LIMITS.bestPractices, lacking, { outcome: true }),
  ]
}

/** The rows of the app. */
export const webRows = ({ offline: { runs, answerMs, bareMs }, lighthouse }) => [
  ...ofLighthouse(lighthouse),
  {
    what: 'app: cold start without a network',
    value: answerMs / bareMs,
    unit: '×',
    met: true,
    note: `first answer ${Math.round(answerMs)} ms over ${Math.round(bareMs)} ms for a page of one line in the same browser, medians of ${runs}`,
  },
]
