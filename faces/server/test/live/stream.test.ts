// One stream on a socket that does not drain, with timers that a test moves.
import { beforeEach, describe, expect, it } from 'vitest'
import { HEARTBEAT_MS, openStream, type Socket, type Stream } from '../../src/live/stream.js'
import { handTimers, type HandTimers } from '../care/hand-timers.js'

interface FakeSocket extends Socket {
  readonly written: string[]
  full: boolean
  destroyed: boolean
  ended: boolean
  drain(): void
}

function fakeSocket(): FakeSocket {
  const listeners = new Map<string, () => void>()
  const socket: FakeSocket = {
    written: [],
    full: false,
    destroyed: false,
    ended: false,
    get writableNeedDrain() {
      return socket.full
    },
    write: (text) => {
      socket.written.push(text)
      return !socket.full
    },
    end: () => {
      socket.ended = true
    },
    destroy: () => {
      socket.destroyed = true
      listeners.get('close')?.()
    },
    on: (event, listener) => listeners.set(event, listener),
    drain: () => {
      socket.full = false
      listeners.get('drain')?.()
    },
  }
  return socket
}

let socket: FakeSocket
let timers: HandTimers
let ended: number
let beats: number
let stream: Stream
beforeEach(() => {
  socket = fakeSocket()
  timers = handTimers(0)
  ended = 0
  beats = 0
  stream = openStream(socket, timers, {
    onBeat: () => {
      beats += 1
    },
    onEnd: () => {
      ended += 1
    },
  })
  socket.written.length = 0
})

describe('a stream', () => {
  it('sends what has the same key once, the newest', () => {
    stream.push('a', 'events', '1', { sequence: 1 })
    stream.push('b', 'lease', null, {})
    stream.push('a', 'events', '2', { sequence: 2 })
    expect(socket.written).toEqual([])
    timers.move(1_000)
    expect(socket.written).toEqual([
      'event: events\nid: 2\ndata: {"sequence":2}\n\nevent: lease\ndata: {}\n\n',
    ])
  })

  it('writes nothing more to a reader that does not keep up, and goes on once it does', () => {
    socket.full = true
    for (let sequence = 1; sequence <= 1_000; sequence += 1) {
      stream.push('a', 'events', String(sequence), { sequence })
      timers.move(10)
    }
    expect(socket.written).toEqual([])
    socket.drain()
    expect(socket.written).toEqual(['event: events\nid: 1000\ndata: {"sequence":1000}\n\n'])
  })

  it('drops a reader that took nothing until the next heartbeat', () => {
    socket.full = true
    timers.move(HEARTBEAT_MS)
    expect([socket.destroyed, ended, beats]).toEqual([true, 1, 0])
    expect(timers.waiting()).toBe(0)
  })

  it('beats while it is open, and not after', () => {
    timers.move(2 * HEARTBEAT_MS)
    expect(socket.written).toEqual([': \n\n', ': \n\n'])
    expect(beats).toBe(2)
    stream.push('a', 'events', '1', {})
    stream.end()
    stream.end()
    expect([socket.written.length, socket.ended, ended, timers.waiting()]).toEqual([3, true, 1, 0])
  })
})
