// Who is signed in, the children and the language, for every screen.
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { FamilyContext, type FamilyCourse, type FamilyView, type LanguageCode } from '../data/family.js'
import { isFamily, shortId } from '../data/followed.js'
import type { HomeState } from '../data/home-state.js'
import { named } from '../data/pocket.js'
import { lowSugarIn } from '../data/use-course-view.js'
import { useHome, useHomeState } from '../data/use-home.js'
import { firstLanguage, LANGUAGE_KEY } from '../opening/first-language.js'
import { loadCatalogue } from '../words/catalogues.js'
import { firstWordsIn, loadFirstWords } from '../words/first-words.js'
import type { Say } from '../words/words.js'
import en from './words.en.json'

function birthDay({ courses, children }: HomeState, course: string): string | null {
  for (const { event } of courses.get(course)?.entries ?? [])
    if (event.kind === 'course-opened' && event.birthDate !== 'unknown') return event.birthDate ?? null
  return children.get(course) ?? null
}

/** Nobody's name leaves the family; several children are told apart by the day they were born. */
function namesOf(state: HomeState, language: LanguageCode, say: Say<typeof en>): readonly FamilyCourse[] {
  const cared = (state.session?.grants ?? []).filter(({ role }) => role !== 'administrator')
  // Made where there is a day to write: it takes a slow phone a tenth of a second.
  const written = (day: string): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))
  return cared.map(({ course, role }) => {
    const ofClinic = !isFamily(role)
    const born = ofClinic || cared.length > 1 ? birthDay(state, course) : null
    const day = born === null ? null : written(born)
    const short = shortId(course)
    if (ofClinic) {
      const name =
        day === null ? say('app.child-short', { short }) : say('app.child-of-clinic', { day, short })
      return { id: course, role, name, nickname: null }
    }
    const nickname = state.pocket.nicknames.get(course) ?? null
    const name = day === null ? say('app.child') : say('app.child-born', { day })
    return { id: course, role, name: nickname ?? name, nickname }
  })
}

/** The language shown follows the one wanted as soon as its words are there; null until the first ones are. */
function useLanguage(state: HomeState): readonly [LanguageCode | null, (language: LanguageCode) => void] {
  const [chosen, setChosen] = useState<LanguageCode | null>(null)
  const [language, setLanguage] = useState<LanguageCode | null>(null)
  const wanted = chosen ?? firstLanguage(state.session?.account.language)
  useEffect(() => {
    let stale = false
    const show = (): void => {
      if (!stale) setLanguage(wanted)
    }
    // Where its words cannot be had, the language shown stays.
    Promise.all([loadCatalogue(wanted), loadFirstWords(wanted)]).then(show, () =>
      setLanguage((before) => before ?? 'en'),
    )
    return () => {
      stale = true
    }
  }, [wanted])
  useEffect(() => {
    document.documentElement.lang = language ?? 'en'
  }, [language])
  const choose = useCallback((code: LanguageCode) => {
    localStorage.setItem(LANGUAGE_KEY, code)
    setChosen(code)
  }, [])
  return [language, choose]
}

export function FamilyProvider({ children }: { readonly children: ReactNode }) {
  const home = useHome()
  const state = useHomeState()
  const [shown, setLanguage] = useLanguage(state)
  const language = shown ?? 'en'
  const say = useMemo(() => firstWordsIn('app', en, language), [language])
  const view = useMemo((): FamilyView => {
    const courses = namesOf(state, language, say)
    const nameOf = (course: string): string =>
      courses.find(({ id }) => id === course)?.name ?? say('app.child')
    const waiting = state.outbox.filter(
      (each) => each.account === state.session?.account.id && each.state !== 'sent',
    )
    return {
      account: state.session?.account ?? null,
      courses,
      plans: state.plans.map((kept) => ({ ...kept, name: nameOf(kept.course) })),
      language,
      setLanguage,
      lowSugarOf: lowSugarIn(language),
      signOut: async (anyway = false) => {
        if (waiting.length === 0 || anyway) await home.signOut()
        return { waiting: waiting.length }
      },
      callChild: (course, name) => home.repocket((pocket) => named(pocket, course, name)),
      online: state.reachable,
      keeps: state.keeps,
    }
  }, [home, state, language, setLanguage, say])
  // Nobody is shown one language first and another after.
  return shown === null ? null : <FamilyContext value={view}>{children}</FamilyContext>
}
