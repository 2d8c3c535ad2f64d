// Where what was recorded stands: on this phone, on its way, or at the clinic. Never more than is true.
import type { CourseView, SyncState } from '../data/course.js'
import { Icon, type IconName } from './icon.js'
import { useDesignWords } from './words.js'

const ICON = {
  sent: 'sent',
  sending: 'saved',
  'saved-here': 'saved',
  offline: 'saved',
  refused: 'alert',
  'signed-out': 'alert',
} as const satisfies Readonly<Record<SyncState, IconName>>

export function SyncLine({ sync, waiting }: Pick<CourseView, 'sync' | 'waiting'>) {
  const say = useDesignWords()
  const words = sync === 'offline' && waiting === 0 ? 'sync.offline-none' : (`sync.${sync}` as const)
  return (
    <p className="sync-line" role="status">
      <Icon name={ICON[sync]} />
      <span>{say(words, { waiting })}</span>
    </p>
  )
}
