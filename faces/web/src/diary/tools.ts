// What the parts of the diary share: how times, names and entries are said, and how something is recorded.
import { instant, type Instant } from '@stature/label'
import type { StatureEvent } from '@stature/record'
import { useMemo } from 'react'
import type { CourseView } from '../data/course.js'
import { useFamily } from '../data/family.js'
import { clockText, momentText } from '../design/clock.js'
import { useSpeaker } from '../design/speaker.js'
import { useLocale } from '../design/use-locale.js'
import type { Recorder } from '../design/use-recorder.js'
import { useDiaryWords } from './diary-words.js'
import type { Telling } from './lines.js'

export interface DiaryTools {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly tell: Telling
  readonly separator: string
  /** The clock, with the day where it is not today. */
  readonly moment: (at: Instant) => string
  readonly clock: (at: Instant) => string
  /** Who recorded it: you, a name, or a role where this phone knows no name. */
  readonly nameOf: (event: StatureEvent) => string
}

export function useTools(view: CourseView, recorder: Recorder): DiaryTools {
  const say = useDiaryWords()
  const speaker = useSpeaker()
  const locale = useLocale()
  const { account } = useFamily()
  return useMemo((): DiaryTools => {
    const clock = (at: Instant): string => clockText(at, view.zone, locale)
    return {
      ...{ view, recorder, clock },
      tell: { say, speaker, clock: (at) => clock(instant(at)) },
      separator: speaker.catalogue.language.decimalSeparator,
      moment: (at) => momentText(at, view.now, view.zone, locale),
      nameOf: ({ by }) => {
        if (by.id === account?.id) return say('you')
        return view.nameOf(by.id) ?? say('somebody', { role: say(`role-${by.role}`) })
      },
    }
  }, [view, recorder, say, speaker, locale, account])
}
