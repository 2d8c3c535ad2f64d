// The signature under a proposal: who may put it, asked twice, and what became of it.
import { useState, type ReactNode } from 'react'
import { textAt } from '../data/json.js'
import { useHome } from '../data/use-home.js'
import { ToldWords } from '../design/told.js'
import type { Answer } from '../sync/http.js'
import { usePolicyWords } from './policy-words.js'
import { sign, type History, type ProposalView } from './versions.js'

export interface Rights {
  readonly maySign: boolean
  readonly mayPropose: boolean
}

export interface ProposalProps extends Rights {
  readonly proposal: ProposalView
  readonly history: History
  readonly again: () => void
}

/** What became of an act at the clinic, in words; null where it was done. */
function useTold(): (answer: Answer) => ReactNode {
  const say = usePolicyWords()
  return (answer) => {
    if (answer.kind === 'ok') return null
    if (answer.kind === 'unreachable') return say('unreachable')
    if (answer.code === 'sign-in-again') return say('sign-fresh')
    if (answer.code === 'own-proposal') return say('sign-other')
    if (answer.code === 'policy-moved') return say('proposal-old')
    return (
      <>
        {say('refused')} <ToldWords told={answer} />
      </>
    )
  }
}

export function Signing({ proposal, history, again, maySign }: ProposalProps) {
  const say = usePolicyWords()
  const told = useTold()
  const { refreshPolicy } = useHome()
  const [sure, setSure] = useState(false)
  const [trouble, setTrouble] = useState<ReactNode>(null)
  if (!maySign) return <p className="soft">{say('sign-prescriber')}</p>
  if (proposal.mine && history.signatures === 2) return <p className="soft">{say('sign-other')}</p>
  if (proposal.base !== history.versions.length) return <p className="field-trouble">{say('proposal-old')}</p>
  const put = async (): Promise<void> => {
    if (!sure) return setSure(true)
    const answer = await sign(proposal)
    setTrouble(told(answer))
    if (answer.kind !== 'ok') return
    await refreshPolicy()
    again()
  }
  return (
    <>
      <button type="button" className={sure ? 'button button-main' : 'button'} onClick={() => void put()}>
        {sure ? say('sign-sure', { version: textAt(proposal.policy, 'version') ?? '' }) : say('sign')}
      </button>
      {trouble === null ? null : (
        <p role="alert" className="field-trouble">
          {trouble}
        </p>
      )}
    </>
  )
}
