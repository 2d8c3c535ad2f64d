// Hears that something changed: by the server's stream while it is open, by asking now and then while it is not.
import { jsonOf, numberAt, textAt } from '../data/json.js'

export interface Heard {
  readonly kind: 'events' | 'lease' | 'alarms'
  readonly course: string
  /** Of events: where the course stands; 0 where changes may have been missed, below it where it was erased. */
  readonly sequence: number | null
}

interface Hearing {
  readonly heard: (change: Heard) => void
  /** Nobody told: look for yourself. */
  readonly look: () => void
}

/** While no stream is open, and now and then beside one, for what a stream may have lost. */
const LOOK_MS = 10_000
const LOOK_BESIDE_MS = 120_000
const AGAIN_MS = 15_000

const KINDS = ['events', 'lease', 'alarms'] as const

interface Source {
  readonly isOpen: () => boolean
  readonly close: () => void
}

/** The server's stream, opened again where the server refused it. */
function sourceOf(heard: Hearing['heard'], opened: () => void): Source {
  let source: EventSource | null = null
  let again: ReturnType<typeof setTimeout> | null = null
  const open = (): void => {
    source = new EventSource('/api/v1/watch')
    source.addEventListener('open', opened)
    for (const kind of KINDS) {
      source.addEventListener(kind, ({ data }: MessageEvent<unknown>) => {
        const told = typeof data === 'string' ? jsonOf(data) : null
        const course = textAt(told, 'course')
        if (course !== null) heard({ kind, course, sequence: numberAt(told, 'sequence') })
      })
    }
    source.addEventListener('error', () => {
      // A stream that was refused does not come back by itself.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS)
    })
  }
  open()
  return {
    isOpen: () => source?.readyState === EventSource.OPEN,
    close: () => {
      if (again !== null) clearTimeout(again)
      source?.close()
    },
  }
}

/** Listens until it is stopped. A hidden window does not ask; it looks when it is shown again. */
export function listen({ heard, look }: Hearing): () => void {
  let lookedAt = performance.now()
  const looked = (): void => {
    lookedAt = performance.now()
    look()
  }
  const source = sourceOf(heard, looked)
  const tick = setInterval(() => {
    const patience = source.isOpen() ? LOOK_BESIDE_MS : LOOK_MS
    if (document.visibilityState === 'visible' && performance.now() - lookedAt >= patience) looked()
  }, LOOK_MS / 2)
  const shown = (): void => {
    if (document.visibilityState === 'visible') looked()
  }
  document.addEventListener('visibilitychange', shown)
  window.addEventListener('online', looked)
  return () => {
    clearInterval(tick)
    source.close()
    document.removeEventListener('visibilitychange', shown)
    window.removeEventListener('online', looked)
  }
}
