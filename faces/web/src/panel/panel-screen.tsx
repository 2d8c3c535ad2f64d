// The clinic's first screen: every child, whoever needs a clinician first, and why.
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useFamily } from '../data/family.js'
import { KeyHelp, type HelpWords } from '../design/key-help.js'
import { useListKeys, useSingleKeys } from '../design/list-keys.js'
import { useMoment } from '../design/moment.js'
import type { Child } from './child.js'
import { EVERYBODY, isWanted, type Wanted } from './finding.js'
import { PanelBar } from './panel-bar.js'
import { PanelRowView } from './panel-row.js'
import './panel.css'
import { usePanelWords } from './panel-words.js'
import { useTexts } from './row-text.js'
import { useOrder, type Order } from './use-order.js'
import { usePanel, type PanelData } from './use-panel.js'

/** What was looked for and which child was opened last, for coming back. */
const left: { wanted: Wanted; course: string | null } = { wanted: EVERYBODY, course: null }

function Status({ data }: { readonly data: PanelData }) {
  const say = usePanelWords()
  const moment = useMoment()
  const { state, at, unread } = data
  const told = (): string => {
    if (state === 'offline') return at === null ? say('offline.never') : say('offline', { time: moment(at) })
    if (state === 'failed') return say('failed')
    if (state === 'ready') return ''
    return say(state)
  }
  return (
    <div role="status" className="panel-status">
      {told() !== '' && <p>{told()}</p>}
      {unread > 0 && <p>{say('unread', { count: unread })}</p>}
    </div>
  )
}

/** Stays in its place whether it says something or not, so that nothing moves when it does. */
function NewOrder({ order }: { readonly order: Order }) {
  const say = usePanelWords()
  const { isOld, urgentBehind, renew } = order
  const text = (): string => {
    if (urgentBehind === 0) return say('order.changed')
    return urgentBehind === 1 ? say('order.urgent.one') : say('order.urgent', { count: urgentBehind })
  }
  return (
    <div role="status" className={isOld ? 'panel-moved' : 'panel-moved panel-moved-none'}>
      {isOld && (
        <>
          <span>{text()}</span>
          <button type="button" className="button" onClick={renew}>
            {say('order.do')}
          </button>
        </>
      )}
    </div>
  )
}

const COLUMNS = ['child', 'needs', 'decision', 'dose', 'weight', 'last', 'recent'] as const

interface TableProps {
  readonly shown: readonly { readonly child: Child; readonly name: string }[]
  readonly at: number
  readonly list: RefObject<HTMLDivElement | null>
}

function Table({ shown, at, list }: TableProps) {
  const say = usePanelWords()
  // Times in words move on by minutes; rows are not drawn anew for less.
  const texts = useTexts(Math.floor(at / 60_000) * 60_000)
  return (
    <div
      ref={list}
      role="table"
      aria-label={say('title')}
      aria-rowcount={shown.length + 1}
      className="panel-table"
      onFocus={({ target }) => {
        left.course = target.dataset['course'] ?? left.course
      }}
    >
      <div role="row" className="panel-row panel-heads">
        {COLUMNS.map((column) => (
          <div role="columnheader" key={column}>
            {say(`column.${column}`)}
          </div>
        ))}
      </div>
      {shown.map(({ child, name }) => (
        <PanelRowView key={child.course} {...{ child, name, texts }} />
      ))}
    </div>
  )
}

/** What is looked for; rows follow what is typed as soon as there is time. */
function useWanted(): readonly [Wanted, Wanted, (part: Partial<Wanted>) => void] {
  const [wanted, setWanted] = useState(left.wanted)
  const want = useCallback((part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part })), [])
  useEffect(() => {
    left.wanted = wanted
  }, [wanted])
  return [wanted, useDeferredValue(wanted), want]
}

/** Whoever comes back from a child stands at that child again. */
function useComeBack(list: RefObject<HTMLElement | null>, hasRows: boolean): void {
  useEffect(() => {
    if (!hasRows || left.course === null || document.activeElement !== document.body) return
    const link = list.current?.querySelector<HTMLElement>(`a[data-course="${CSS.escape(left.course)}"]`)
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'center' })
  }, [list, hasRows])
}

function Nobody({ data, showAll }: { readonly data: PanelData; readonly showAll: (() => void) | null }) {
  const say = usePanelWords()
  if (data.children.size === 0) return data.state === 'ready' ? <p className="sheet">{say('none')}</p> : null
  return (
    <div className="sheet">
      <p>{say('none-found')}</p>
      {showAll !== null && (
        <button type="button" className="button" onClick={showAll}>
          {say('show-all')}
        </button>
      )}
    </div>
  )
}

function Head({
  shown,
  all,
  help,
}: {
  readonly shown: number
  readonly all: number
  readonly help: () => void
}) {
  const say = usePanelWords()
  const some = shown === 1 ? say('count.one') : say('count', { count: shown })
  return (
    <div className="panel-head">
      <h1>{say('title')}</h1>
      <p className="soft" role="status">
        {all > 0 && (shown === all ? some : say('count.some', { count: shown, all }))}
      </p>
      <button type="button" className="button button-quiet panel-keys" onClick={help}>
        {say('keys')} <kbd aria-hidden="true">?</kbd>
      </button>
    </div>
  )
}

function useHelpWords(): HelpWords {
  const say = usePanelWords()
  return {
    title: say('keys.title'),
    or: say('keys.or'),
    single: say('keys.single'),
    close: say('keys.close'),
    lines: [
      { keys: ['j', '↓'], says: say('keys.next') },
      { keys: ['k', '↑'], says: say('keys.before') },
      { keys: ['Enter'], says: say('keys.open') },
      { keys: ['/'], says: say('keys.search') },
      { keys: ['?'], says: say('keys.help') },
      { keys: ['Esc'], says: say('keys.leave') },
    ],
  }
}

/** The children in the order shown, with their names, and those of them that are looked for. */
function useShown(order: Order, data: PanelData, looked: Wanted) {
  const { courses } = useFamily()
  const names = useMemo(() => new Map(courses.map(({ id, name }) => [id, name])), [courses])
  const all = useMemo(
    () =>
      order.courses.flatMap((course) => {
        const child = data.children.get(course)
        return child === undefined ? [] : [{ child, name: names.get(course) ?? course }]
      }),
    [order.courses, data.children, names],
  )
  const shown = useMemo(() => all.filter(({ child, name }) => isWanted(child, name, looked)), [all, looked])
  const children = useMemo(() => all.map(({ child }) => child), [all])
  return { shown, children }
}

export function PanelScreen() {
  const data = usePanel()
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const order = useOrder(data.children, list)
  const [wanted, looked, want] = useWanted()
  const [helps, setHelps] = useState(false)
  const [single, setSingle] = useSingleKeys()
  const words = useHelpWords()
  const { shown, children } = useShown(order, data, looked)
  const help = (): void => setHelps(true)
  useListKeys({ list, search, single, help })
  useComeBack(list, shown.length > 0)
  return (
    <div className="screen panel">
      <Head shown={shown.length} all={children.length} help={help} />
      <Status data={data} />
      {children.length > 0 && <PanelBar {...{ children, wanted, want, search }} />}
      <NewOrder order={order} />
      {shown.length > 0 ? (
        <Table {...{ shown, list }} at={data.at ?? 0} />
      ) : (
        <Nobody data={data} showAll={children.length > 0 ? () => want(EVERYBODY) : null} />
      )}
      {helps && <KeyHelp {...{ words, single, setSingle }} close={() => setHelps(false)} />}
    </div>
  )
}
