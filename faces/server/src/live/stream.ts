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

interface Gathered {
  put(key: string, block: string): void
  /** Writes what waits, where the reader keeps up. */
  flush(): void
  stop(): void
}

function gather(socket: Socket, timers: Timers): Gathered {
  const waiting = new Map<string, string>()
  let stopTimer: (() => void) | null = null
  const rest = (): void => {
    stopTimer?.()
    stopTimer = null
  }
  const flush = (): void => {
    rest()
    if (socket.writableNeedDrain || waiting.size === 0) return
    const text = [...waiting.values()].join('')
    waiting.clear()
    socket.write(text)
  }
  return {
    flush,
    put: (key, text) => {
      waiting.set(key, text)
      stopTimer ??= timers.after(GATHER_MS, flush)
    },
    stop: () => {
      rest()
      waiting.clear()
    },
  }
}

/**
 * Opens it on a socket whose head is written. What waits is bounded by the number of keys; `onEnd` is called once, and
 * `onBeat` at each heartbeat.
 */
export function openStream(
  socket: Socket,
  timers: Timers,
  { onBeat, onEnd }: { readonly onBeat: () => void; readonly onEnd: () => void },
): Stream {
  const gathered = gather(socket, timers)
  let open = true
  const finish = (): void => {
    if (!open) return
    open = false
    gathered.stop()
    stopBeat()
    onEnd()
  }
  const beat = (): void => {
    // Since the last heartbeat nothing was taken: whoever comes back reads what it missed.
    if (socket.writableNeedDrain) return socket.destroy()
    socket.write(': \n\n')
    stopBeat = timers.after(HEARTBEAT_MS, beat)
    onBeat()
  }
  let stopBeat = timers.after(HEARTBEAT_MS, beat)
  socket.on('drain', () => gathered.flush())
  socket.on('close', finish)
  socket.on('error', finish)
  socket.write(`retry: ${RETRY_MS}\n\n`)
  return {
    push: (key, event, id, data) => {
      if (open) gathered.put(key, block(event, id, data))
    },
    end: () => {
      if (!open) return
      gathered.flush()
      finish()
      socket.end()
    },
  }
}
