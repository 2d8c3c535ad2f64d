// What a push message brings up: that there is something to look at, and nothing of what it is.

const MESSAGE = /^#\/messages\/[A-Za-z0-9_-]{22}$/u

export interface Shown {
  readonly body: string
  readonly lang: string
  /** One that comes twice replaces itself. */
  readonly tag: string
  /** The part of this app's address to open; never another site's. */
  readonly hash: string
}

const WORDS = { en: 'There is something to look at.', es: 'Hay algo que ver.' } as const

/** The address a payload names, as far as it is one of this app's messages. */
function hashIn(payload: string): string {
  try {
    const read: unknown = JSON.parse(payload)
    const url: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'url') : null
    const hash = typeof url === 'string' && URL.canParse(url) ? new URL(url).hash : ''
    return MESSAGE.test(hash) ? hash : '#/reminders'
  } catch {
    return '#/reminders'
  }
}

/** Something is always shown: a browser takes the permission away from an app that wakes up and shows nothing. */
export function shownOf(payload: string, language: string): Shown {
  const lang = language.startsWith('es') ? 'es' : 'en'
  const hash = hashIn(payload)
  return { body: WORDS[lang], lang, tag: hash, hash }
}
