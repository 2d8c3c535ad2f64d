// The clinic's site policy: what is in force, since when and by whom; its versions; and writing another one.
import { useState } from 'react'
import type { ScreenProps } from '../app/screen-props.js'
import { useFamily } from '../data/family.js'
import type { KeptPolicy } from '../data/policy.js'
import { useHomeState } from '../data/use-home.js'
import { useMoment } from '../design/moment.js'
import { Steps } from './adopt.js'
import { fieldsOf, keep, kept, stepNamed, type Draft, type StepId } from './draft.js'
import { EffectList } from './effect-list.js'
import { Versions } from './history.js'
import { fileName } from './policy-names.js'
import { Proposals } from './proposals.js'
import { Review } from './review.js'
import type { Rights } from './signing.js'
import './policy.css'
import { sayAny, usePolicyWords, useValueText } from './policy-words.js'
import { comparedOf, Step, StepHead } from './step.js'
import { Values } from './values.js'
import { download, inForceWritten, useHistory } from './versions.js'
import { valueAt } from '@stature/protocol'

const STAFF = ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'] as const

/** What the buttons offer; what may be done is decided by the clinic's server. */
function useRights(): Rights & { readonly isStaff: boolean } {
  const { session } = useHomeState()
  const { courses } = useFamily()
  const roles = [...(session?.grants ?? []), ...courses].map(({ role }) => role)
  const has = (role: (typeof STAFF)[number]): boolean =>
    roles.includes(role) || session?.account.staff === role
  return {
    isStaff: STAFF.some(has),
    maySign: has('prescriber'),
    mayPropose: has('prescriber') || has('administrator'),
  }
}

function InForce({ policy: kept }: { readonly policy: KeptPolicy }) {
  const say = usePolicyWords()
  const moment = useMoment()
  const { reachable, policyUnread } = useHomeState()
  const { policy, example, from, signedBy, heardAt, number } = kept
  const time = heardAt === null ? null : moment(heardAt)
  return (
    <section className="sheet" aria-labelledby="policy-now">
      <h2 id="policy-now">{say('in-force')}</h2>
      <p className="policy-name">{say('in-force.name', { name: policy.id, version: policy.version })}</p>
      <p>
        {from === null ? say('since-unknown') : say('since', { time: moment(from) })}
        {number === null
          ? ''
          : ` · ${signedBy === null ? say('from-file') : say('signed-by', { name: signedBy })}`}
      </p>
      {example ? <p className="mark-asks">{say('example')}</p> : null}
      {policyUnread ? <p className="mark-asks">{say('unread')}</p> : null}
      {time === null ? null : (
        <p className={reachable ? 'soft small' : 'mark-asks'} role="status">
          {say(reachable ? 'heard' : 'heard-offline', { time })}
        </p>
      )}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => download(inForceWritten(kept), fileName(inForceWritten(kept)))}
      >
        {say('download')}
      </button>
    </section>
  )
}

function StaffPart({ rights, hasDraft }: { readonly rights: Rights; readonly hasDraft: boolean }) {
  const say = usePolicyWords()
  const [had, again] = useHistory()
  return (
    <>
      {rights.mayPropose ? (
        <a className="button button-main" href="#/policy/adopt">
          {say(hasDraft ? 'adopt-again' : 'adopt')}
        </a>
      ) : null}
      {had.kind === 'there' ? (
        <>
          <Proposals history={had.history} again={again} {...rights} />
          <Versions versions={had.history.versions} />
        </>
      ) : (
        <p role="status" className="soft">
          {say(had.kind === 'asking' ? 'history-asking' : 'history-not-had')}
        </p>
      )}
    </>
  )
}

const gapAddress = (step: string): string => `#/policy/gap/${encodeURIComponent(step)}`

function Overview({ hasDraft }: { readonly hasDraft: boolean }) {
  const say = usePolicyWords()
  const { policy } = useHomeState()
  const rights = useRights()
  return (
    <div className="screen screen-wide policy policy-overview">
      <div className="stack">
        <h1>{say('title')}</h1>
        <p>{say('what')}</p>
        {policy === null ? <p role="status">{say('none')}</p> : <InForce policy={policy} />}
        {rights.isStaff ? <StaffPart rights={rights} hasDraft={hasDraft} /> : null}
      </div>
      {policy === null ? null : (
        <section className="stack" aria-labelledby="policy-chosen">
          <h2 id="policy-chosen">{say('chosen')}</h2>
          <Values policy={inForceWritten(policy)} addressOf={gapAddress} />
        </section>
      )}
    </div>
  )
}

/** One gap of the policy in force: what it says, and what else it could. */
function Gap({ step }: { readonly step: StepId }) {
  const say = usePolicyWords()
  const text = useValueText()
  const { policy } = useHomeState()
  const written = policy === null ? {} : inForceWritten(policy)
  return (
    <div className="screen policy">
      <p>
        <a href="#/policy">{say('to-policy')}</a>
      </p>
      <StepHead step={step} />
      {fieldsOf(step).map(({ path, gaps }) => (
        <section key={path} className="sheet">
          <h2>{sayAny(say, `field.${path}`)}</h2>
          <p className="policy-said">
            {say('in-force-value', { value: text(path, valueAt(written, path)) })}
          </p>
          {gaps.length === 0 ? null : (
            <EffectList path={path} values={comparedOf(path, undefined, valueAt(written, path))} />
          )}
        </section>
      ))}
    </div>
  )
}

export function PolicyScreen({ rest: [part, named] }: ScreenProps) {
  const [draft, setDraft] = useState<Draft>(kept)
  const change = (next: Draft): void => {
    setDraft(next)
    keep(next)
  }
  const step = named === undefined ? null : stepNamed(named)
  if (part === 'gap' && step !== null) return <Gap key={step} step={step} />
  if (part === 'adopt' && step !== null) return <Step key={step} {...{ step, draft, change }} />
  if (part === 'adopt') return <Steps {...{ draft, change }} />
  if (part === 'review') return <Review {...{ draft, change }} />
  return <Overview hasDraft={Object.keys(draft.values).length > 0} />
}
