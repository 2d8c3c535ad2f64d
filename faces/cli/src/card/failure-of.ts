// Why a card could not be printed, as a failure of the command.
import type { CardProblem } from '@stature/card'
import { input, outside, usage, type Failure } from '../usage/failure.js'

/** `file` is the course as messages name it. */
export function failureOf(problem: CardProblem, file: string): Failure {
  switch (problem.code) {
    case 'unknown-language': {
      const why = `there are no words in ${JSON.stringify(problem.language)}`
      return usage(problem.code, '--language', why, `Write one of: ${problem.languages.join(', ')}`)
    }
    case 'no-font':
      return outside('ENOENT', 'fonts', 'the card’s font is not there', 'Install the package again')
    case 'unprintable': {
      const { character, field } = problem
      const why = `the card’s font has no character ${JSON.stringify(character)}, used in ${field}`
      return input(problem.code, file, why, 'Write it with Latin letters, in a corrected care plan')
    }
    case 'too-long': {
      const fix = 'Shorten sugar and glucagon in the care plan'
      return input(problem.code, file, 'the care plan’s words do not fit on one page', fix)
    }
  }
}
