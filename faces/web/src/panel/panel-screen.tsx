// The clinic's first screen: every child, whoever needs a clinician first, and why.
import { useMemo, useRef, useState } from 'react'
import { useFamily } from '../data/family.js'
import { KeyHelp, type HelpWords } from '../design/key-help.js'
import { useListKeys, useSingleKeys } from '../design/list-keys.js'
import { EVERYBODY, isWanted, type Wanted } from './finding.js'
import { useComeBack, useWanted } from './left.js'
import { PanelBar } from './panel-bar.js'
import { Table } from './panel-table.js'
import { NewOrder, Nobody, Status } from './panel-told.js'
import './panel.css'
import { usePanelWords } from './panel-words.js'
import { useOrder, type Order } from './use-order.js'
import { usePanel, type PanelData } from './use-panel.js'

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
