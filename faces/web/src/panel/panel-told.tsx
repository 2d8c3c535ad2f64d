// What the panel says beside its rows: whether it is up to date, that another order waits, that nobody is shown.
import { useMoment } from '../design/moment.js'
import { usePanelWords } from './panel-words.js'
import type { Order } from './use-order.js'
import type { PanelData } from './use-panel.js'

export function Status({ data }: { readonly data: PanelData }) {
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
export function NewOrder({ order }: { readonly order: Order }) {
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

export function Nobody({
  data,
  showAll,
}: {
  readonly data: PanelData
  readonly showAll: (() => void) | null
}) {
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
