// How a caller is turned away, each with what they can do about it.
import { Problem } from '../http/problem.js'

export const signIn = (): Problem =>
  new Problem(401, 'sign-in', 'You are not signed in.', 'Sign in and try again.')

export const sessionEnded = (): Problem =>
  new Problem(
    401,
    'session-ended',
    'Your session has ended.',
    'Sign in again; what you recorded offline is kept until then.',
  )

export const deviceUnknown = (): Problem =>
  new Problem(
    401,
    'sign-in',
    'This device is not known here.',
    'Sign in once on it. In an emergency call the emergency number; do not wait for this screen.',
  )

export const wrongRole = (): Problem =>
  new Problem(
    403,
    'role',
    'Your role does not allow this.',
    'Ask somebody whose role allows it, or ask for another role.',
  )

export const secondFactorNeeded = (): Problem =>
  new Problem(
    403,
    'second-factor',
    'Your role needs more than a password.',
    'Set up a passkey or codes from an authenticator app; until then nothing else is open to you.',
  )
