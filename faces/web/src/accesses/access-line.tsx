// One look at the record, in plain words.
import { useAskedWords } from '../design/asked-words.js'
import { useMoment } from '../design/moment.js'
import { toldBy, type Access } from './access.js'
import { useAccessesWords } from './accesses-words.js'

interface AccessLineProps {
  readonly access: Access
  readonly names: ReadonlyMap<string, string>
}

export function AccessLine({ access, names }: AccessLineProps) {
  const say = useAccessesWords()
  const named = useAskedWords()
  const moment = useMoment()
  const { role, name, actor, about, reason, what, at } = access
  const told = toldBy(access)
  const roleName = role === null ? '' : named(`role.${role}`)
  const other = (about === null ? null : names.get(about)) ?? say('somebody')
  const who = name ?? (/^[0-9a-f-]{36}$/u.test(actor) ? say('gone') : say('server'))
  const did = say(told, { name: other, role: roleName, reason: reason ?? '', what })
  const isLook = told === 'read' || told === 'write' || told === 'export' || told === 'card'
  return (
    <li>
      <p className="listed-words">
        {told === 'low-sugar' ? (
          <>
            {did} ({who})
          </>
        ) : (
          <>
            <strong>{who}</strong> {isLook && roleName !== '' && <>({say('as', { role: roleName })}) </>}
            {did}
          </>
        )}
      </p>
      <p className="soft small number">{moment(at)}</p>
    </li>
  )
}
