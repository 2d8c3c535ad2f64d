// The panel's children in this window: read page by page, then only those of whom something is told.
import { useEffect, useState } from 'react'
import { listAt, numberAt, textAt } from '../data/json.js'
import type { Home } from '../data/home.js'
import { useHome } from '../data/use-home.js'
import { useFamily } from '../data/family.js'
import { call } from '../sync/http.js'
import type { Heard } from '../sync/stream.js'
import { childIn, type Child } from './child.js'

export interface PanelData {
  readonly children: ReadonlyMap<string, Child>
  /** `partly`: some children are there and more are coming. */
  readonly state: 'loading' | 'partly' | 'ready' | 'offline' | 'failed'
  /** When the clinic last answered, by its clock; null where it never did. */
  readonly at: number | null
  /** Children that this version cannot read. */
  readonly unread: number
}

const NOTHING: PanelData = { children: new Map(), state: 'loading', at: null, unread: 0 }

const PAGE = 100
/** Changes that come together are asked for together. */
const GATHER_MS = 700
/** Time alone changes rows, too; beside the stream the whole is read so often. */
const WHOLE_MS = 5 * 60_000

/** What the last panel of this window showed, and to whom, so that coming back shows it at once. */
const last: { account: string | null; data: PanelData } = { account: null, data: NOTHING }

interface Page {
  readonly children: readonly Child[]
  readonly unread: number
  readonly next: string | null
  readonly at: number | null
}

async function read(query: string): Promise<Page | 'offline' | 'failed'> {
  const answer = await call('GET', `/panel?${query}`)
  if (answer.kind === 'unreachable') return 'offline'
  if (answer.kind === 'problem') return 'failed'
  const listed = listAt(answer.json, 'children')
  const children = listed.flatMap((each) => childIn(each) ?? [])
  const unread = listed.length - children.length
  return { children, unread, next: textAt(answer.json, 'next'), at: numberAt(answer.json, 'at') }
}

const byCourse = (children: readonly Child[]): readonly (readonly [string, Child])[] =>
  children.map((child) => [child.course, child])

type Change = (change: (before: PanelData) => PanelData) => void

/** All of them; what is shown stays until its page comes. */
async function readAll(change: Change, isOver: () => boolean): Promise<boolean> {
  const found = new Map<string, Child>()
  let unread = 0
  let after = ''
  for (;;) {
    const page = await read(`limit=${String(PAGE)}${after}`)
    if (isOver()) return false
    if (page === 'offline' || page === 'failed') {
      change((before) => ({ ...before, state: page }))
      return false
    }
    for (const [course, child] of byCourse(page.children)) found.set(course, child)
    unread += page.unread
    const { next, at } = page
    const now = { at, unread }
    if (next === null) {
      change(() => ({ ...now, children: found, state: 'ready' }))
      return true
    }
    change(({ children, state }) => ({
      ...now,
      children: new Map([...children, ...found]),
      state: state === 'ready' ? state : 'partly',
    }))
    after = `&after=${encodeURIComponent(next)}`
  }
}

/** Some of them; one that is asked for and not answered is gone. */
async function readSome(courses: readonly string[], change: Change, isOver: () => boolean): Promise<void> {
  for (let from = 0; from < courses.length; from += PAGE) {
    const asked = courses.slice(from, from + PAGE)
    const page = await read(`only=${encodeURIComponent(asked.join(' '))}`)
    if (isOver()) return
    if (page === 'offline' || page === 'failed') return change((before) => ({ ...before, state: page }))
    const gone = new Set(asked)
    change((before) => ({
      ...before,
      state: before.state === 'offline' || before.state === 'failed' ? 'ready' : before.state,
      at: page.at,
      children: new Map([
        ...[...before.children].filter(([course]) => !gone.has(course)),
        ...byCourse(page.children),
      ]),
    }))
  }
}

/** Whether a change concerns a row that is shown: the stream begins with where every course stands. */
function concerns({ kind, course, sequence }: Heard, { children }: PanelData): boolean {
  if (kind === 'lease') return false
  if (kind === 'alarms' || sequence === null || sequence <= 0) return true
  return (children.get(course)?.sequence ?? 0) < sequence
}

/** Changes told, gathered for one question; one of alarms has no place in the chain that could be compared. */
function gathering(get: () => PanelData) {
  const waiting = new Map<string, Heard>()
  return {
    add: (heard: Heard): void => {
      if (waiting.get(heard.course)?.kind !== 'alarms') waiting.set(heard.course, heard)
    },
    /** The courses still to be asked for. */
    take: (): readonly string[] => {
      const left = [...waiting.values()].filter((heard) => concerns(heard, get()))
      waiting.clear()
      return left.map(({ course }) => course)
    },
  }
}

/** Follows the panel until it is stopped. */
function follow(home: Home, get: () => PanelData, change: Change): () => void {
  let over = false
  let wholeAt = -Infinity
  let reading = false
  let timer: ReturnType<typeof setTimeout> | null = null
  const told = gathering(get)
  const isOver = (): boolean => over
  const flush = (): void => {
    timer = null
    // What is being read whole is asked for afterwards, as far as that did not say it.
    if (!reading && !over) void readSome(told.take(), change, isOver)
  }
  const whole = async (): Promise<void> => {
    if (reading) return
    reading = true
    if (await readAll(change, isOver)) wholeAt = performance.now()
    reading = false
    flush()
  }
  const stop = home.onHeard((heard) => {
    if (heard === null) {
      const isOld = performance.now() - wholeAt > WHOLE_MS
      if (isOld || get().state !== 'ready') void whole()
    } else if (concerns(heard, get())) {
      told.add(heard)
      timer ??= setTimeout(flush, GATHER_MS)
    }
  })
  void whole()
  return () => {
    over = true
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}

export function usePanel(): PanelData {
  const home = useHome()
  const account = useFamily().account?.id ?? null
  const [data, setData] = useState(() => (last.account === account ? last.data : NOTHING))
  useEffect(() => {
    if (last.account !== account) Object.assign(last, { account, data: NOTHING })
    const change: Change = (how) => {
      last.data = how(last.data)
      setData(last.data)
    }
    return follow(home, () => last.data, change)
  }, [home, account])
  return data
}
