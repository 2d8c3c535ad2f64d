// What the parts of the screen share: how places, times and names are said, and how something is recorded.
import type { Instant } from '@stature/label'
import type { SiteUse, StatureEvent } from '@stature/record'
import { useMemo } from 'react'
import type { CourseView } from '../data/course.js'
import { useFamily } from '../data/family.js'
import { placeName } from '../design/body-map.js'
import { momentText } from '../design/clock.js'
import { partName } from '../design/place-part.js'
import { placeId } from '../design/places.js'
import { useSpeaker } from '../design/speaker.js'
import { useLocale } from '../design/use-locale.js'
import type { Recorder } from '../design/use-recorder.js'
import { useDesignWords } from '../design/words.js'
import { useSitesWords } from './sites-words.js'

export interface SitesTools {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly siteName: (site: SiteUse['site']) => string
  readonly moment: (at: Instant) => string
  /** `by Ana`. */
  readonly who: (event: StatureEvent) => string
}

export function useSitesTools(view: CourseView, recorder: Recorder): SitesTools {
  const say = useSitesWords()
  const sayDesign = useDesignWords()
  const speaker = useSpeaker()
  const locale = useLocale()
  const { account } = useFamily()
  return useMemo((): SitesTools => {
    const nameOf = (id: string): string =>
      id === account?.id ? say('you') : (view.nameOf(id) ?? say('somebody'))
    return {
      ...{ view, recorder },
      siteName: (site) => partName(sayDesign, placeName(speaker, placeId(site)), site.quadrant),
      moment: (at) => momentText(at, view.now, view.zone, locale),
      who: ({ by }) => say('by', { name: nameOf(by.id) }),
    }
  }, [view, recorder, say, sayDesign, speaker, locale, account])
}
