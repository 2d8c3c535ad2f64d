// A reported reaction that a prescriber declares resolved; until then it interrupts or alerts.
import type { Reaction } from '@stature/protocol'
import { useState } from 'react'
import { ChoiceList } from '../design/choice-list.js'
import { momentText } from '../design/clock.js'
import { useLocale } from '../design/use-locale.js'
import { ActFrame } from './act-frame.js'
import { useFormWords } from './form-words.js'
import type { FormProps } from './treatment-forms.js'

export function ReactionForm({ view }: FormProps) {
  const say = useFormWords()
  const locale = useLocale()
  const [reaction, setReaction] = useState<Reaction | null>(null)
  const { reactions } = view.facts
  if (reactions.length === 0) return <p>{say('reaction.empty')}</p>
  return (
    <ActFrame
      view={view}
      kind="reaction-resolved"
      cites={['supervision', ...(reaction === null ? [] : [reaction])]}
      about={say('reaction.about')}
      button={say('reaction.button')}
      done={say('reaction.done')}
      missing={reaction === null ? [say('reaction.which')] : []}
      events={reaction === null ? null : [{ kind: 'reaction-resolved', body: { reaction } }]}
    >
      <ChoiceList
        label={say('reaction.which')}
        choices={reactions.map((each) => ({
          value: each.reaction,
          label: say(each.reaction),
          help: say('reaction.since', { time: momentText(each.at, view.now, view.zone, locale) }),
        }))}
        value={reaction}
        onChange={setReaction}
      />
    </ActFrame>
  )
}
