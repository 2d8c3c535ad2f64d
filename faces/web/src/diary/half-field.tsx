// Of which half of the day something is: asked, never guessed from its time.
import { useDiaryWords } from './diary-words.js'
import type { Draft } from './draft.js'
import { Radios } from './fields.js'
import type { DiaryTools } from './tools.js'

export interface PartProps {
  readonly draft: Draft
  readonly onDraft: (change: Partial<Draft>) => void
  readonly tools: DiaryTools
}

const HALF_DAYS = ['morning', 'evening'] as const

export function Half({ draft, onDraft }: Omit<PartProps, 'tools'>) {
  const say = useDiaryWords()
  return (
    <Radios
      legend={say('half')}
      options={HALF_DAYS}
      value={draft.half}
      wordOf={say}
      onChange={(half) => onDraft({ half })}
    />
  )
}
