// Columns about the child: screening, weights, height, assessments, treatment, care.
import { draft, entriesOf, misread, wordsOf, type Draft, type Entry } from '../entry.js'
import { gramsOf } from '../number.js'

type Column = (cell: string | undefined, zone: string) => readonly Draft[]

const each =
  (read: (entry: Entry) => Draft): Column =>
  (cell, zone) =>
    entriesOf(cell, zone).map(read)

const SCREENING = /^(epiphyses|malignancy|hypersensitivity) (\w+)$/

/** `1 Mar epiphyses open, malignancy none, hypersensitivity none`, or `1 Mar all clear`. */
export const screening: Column = each((entry) => {
  if (entry.text === 'all clear')
    return draft(entry, 'prescriber', 'screening-recorded', {
      epiphyses: 'open',
      malignancy: 'none',
      hypersensitivity: 'none',
    })
  const pairs = wordsOf(entry.text).map((word): [string, string] => {
    const match = SCREENING.exec(word)
    if (match === null) throw misread('screening', word)
    return [match[1] ?? '', match[2] ?? '']
  })
  return draft(entry, 'prescriber', 'screening-recorded', Object.fromEntries(pairs))
})

/** `1 Mar 20 kg`, or `5 Mar confirmed 24 kg`. */
export const weight: Column = each((entry) => {
  const confirmed = /^confirmed (.+)$/.exec(entry.text)
  if (confirmed !== null)
    return draft(entry, 'nurse', 'weight-confirmed', { weightGrams: gramsOf(confirmed[1] ?? '') })
  return draft(entry, 'nurse', 'weight-measured', { weightGrams: gramsOf(entry.text) })
})

const ASSESSMENTS = ['tolerated', 'not tolerated', 'established', 'may return']

/** `9 Mar 09:00 tolerated, established, may return`, or `10 Mar monitoring ended`. */
export const assessed: Column = each((entry) => {
  if (entry.text === 'monitoring ended') return draft(entry, 'prescriber', 'monitoring-ended', {})
  const words = wordsOf(entry.text)
  const strange = words.find((word) => !ASSESSMENTS.includes(word))
  if (strange !== undefined) throw misread('assessed', strange)
  return draft(entry, 'prescriber', 'tolerance-assessed', {
    tolerated: words.includes('tolerated'),
    doseEstablished: words.includes('established'),
    ...(words.includes('may return') ? { mayReturnToReducedLevel: true } : {}),
  })
})

const TREATMENT: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['interrupted', ['prescriber', 'treatment-interrupted']],
  ['resumed', ['prescriber', 'treatment-resumed']],
  ['stopped', ['prescriber', 'treatment-stopped']],
  ['course closed', ['nurse', 'course-closed']],
])

/** `5 Mar interrupted`, `resumed`, `stopped` or `course closed`. */
export const treatment: Column = each((entry) => {
  const found = TREATMENT.get(entry.text)
  if (found === undefined) throw misread('treatment', entry.text)
  return draft(entry, found[0], found[1], { reason: 'as the page says' })
})
