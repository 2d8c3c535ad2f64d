// Whether a time zone exists.
import { Problem } from '../http/problem.js'

const exists = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Throws 400 on a zone that nobody has heard of. */
export function mustBeZone(zone: string): void {
  if (exists(zone)) return
  throw new Problem(400, 'bad-request', 'The body cannot be read.', 'Correct what is listed.', {
    issues: [
      {
        code: 'bad-zone',
        path: '/zone',
        message: 'is no time zone that is known here',
        fix: 'Write a name such as Europe/Madrid.',
      },
    ],
  })
}
