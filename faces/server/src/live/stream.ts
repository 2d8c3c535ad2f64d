// One stream of server-sent events on a socket: gathered, with a heartbeat, and dropped where its reader does not keep up.
import type { Timers } from '../care/timers.js'

/** What of a response is used; a test has its own. */
export interface Socket {
  write(text: string): boolean
  end(): void
  destroy(): void
  readonly writableNeedDrain: boolean
  on(event: 'drain' | 'close' | 'error', listener: () => void): unknown
}

export interface Stream {
  /** Sends within a moment; what has the same key and was not sent yet is replaced. */
  push(key: string, event: string, id: string | null, data: object): void
  end(): void
}

/** Proxies and phones let silent connections die after half a minute. */
export const HEARTBEAT_MS = 20_000
/** Changes that come together travel together; well under the second in which two carers see each other. */
const GATHER_MS = 50
/** How long a browser waits before it comes back. */
const RETRY_MS = 2_000

const block = (event: string, id: string | null, data: object): string =>
  `event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`

/**
 * Opens it on a socket whose head is written. What waits is bounded by the number of keys; `onEnd` is called once, and
 * `onBeat` at each heartbeat.
 */
export function openStream(
  socket: Socket,
  timers: Timers,
  { onBeat, onEnd }: { readonly onBeat: () => void; readonly onEnd: () => void },
): Stream {
  const waiting = new Map<string, string>()
  let open = true
  let gathering: (() => void) | null = null

  const finish = (): void => {
    if (!open) return
    open = false
    gathering?.()
    stopBeat()
    waiting.clear()
    onEnd()
  }
  const flush = (): void => {
    gathering?.()
    gathering = null
    if (!open || socket.writableNeedDrain || waiting.size === 0) return
    const text = [...waiting.values()].join('')
    waiting.clear()
    socket.write(text)
  }
  const beat = (): void => {
    // Since the last heartbeat nothing was taken: whoever comes back reads what it missed.
    if (socket.writableNeedDrain) return socket.destroy()
    socket.write(': \n\n')
    stopBeat = timers.after(HEARTBEAT_MS, beat)
    onBeat()
  }
  let stopBeat = timers.after(HEARTBEAT_MS, beat)
  socket.on('drain', flush)
  socket.on('close', finish)
  socket.on('error', finish)
  socket.write(`retry: ${RETRY_MS}\n\n`)
  return {
    push: (key, event, id, data) => {
      if (!open) return
      waiting.set(key, block(event, id, data))
      gathering ??= timers.after(GATHER_MS, flush)
    },
    end: () => {
      if (!open) return
      flush()
      finish()
      socket.end()
    },
  }
}
