// The one way a command ends badly: an exit code and messages that say code, place and what to do.
import type { ExitCode } from '../commands/command.js'

/** One message for stderr. */
export interface Message {
  /** Stable name of what is wrong, such as `bad-quantity`. */
  readonly code: string
  /** Flag, file, `file:line`, or `file:line field`. */
  readonly place: string
  readonly text: string
  /** What to do about it. */
  readonly fix?: string
}

/** Ends a command with the exit code and its messages; never shown as a stack trace. */
export class Failure extends Error {
  readonly exit: ExitCode
  readonly messages: readonly Message[]

  constructor(exit: ExitCode, messages: readonly Message[]) {
    super(messages.map((message) => message.text).join('; '))
    this.exit = exit
    this.messages = messages
  }
}

/** Bad usage, exit 2. */
export const usage = (code: string, place: string, text: string, fix: string): Failure =>
  new Failure(2, [{ code, place, text, fix }])

/** Bad input, exit 3. */
export const input = (code: string, place: string, text: string, fix: string): Failure =>
  new Failure(3, [{ code, place, text, fix }])

/** A failure outside, exit 4. */
export const outside = (code: string, place: string, text: string, fix: string): Failure =>
  new Failure(4, [{ code, place, text, fix }])

/** A message as stderr shows it: place, text and code in one line, what to do in the next. */
export function formatMessage(kind: 'error' | 'warning' | 'note', message: Message): string {
  const place = message.place === '' ? '' : `${message.place}: `
  const first = `${kind}: ${place}${message.text} [${message.code}]\n`
  return message.fix === undefined ? first : `${first}  ${message.fix}\n`
}
