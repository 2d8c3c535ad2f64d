// What leaves the house of a message: that there is something to look at, and where. Nothing of what it is about.
import { createHash } from 'node:crypto'
import type { Message } from '@stature/storage'
import type { Config } from '../config/config.js'
import { nameIn } from './queue.js'
import { wordsOf } from './words.js'

type Addressed = Pick<Message, 'id' | 'course'>

const linkTo = ({ id }: Addressed, { publicUrl }: Pick<Config, 'publicUrl'>): string =>
  `${publicUrl}/#/messages/${nameIn(id)}`

/** Tells a phone’s courses apart without naming them. */
const opaque = (course: string): string =>
  createHash('sha256').update(`course ${course}`).digest('base64url').slice(0, 8)

/** The JSON inside a push message, which the push service itself cannot read. */
export const pushText = (message: Addressed, config: Pick<Config, 'publicUrl'>): string =>
  JSON.stringify({
    id: nameIn(message.id),
    kind: 'look',
    course: opaque(message.course),
    url: linkTo(message, config),
  })

export function emailText(message: Addressed, language: string, config: Pick<Config, 'publicUrl'>) {
  const { subject, text, close } = wordsOf(language)
  return { subject, text: `${text}\n\n${linkTo(message, config)}\n\n${close}\n` }
}
