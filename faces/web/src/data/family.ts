// The contract for everything that is not one course: who is signed in, the children, the language, the low-sugar plans.
import type { Instant } from '@stature/label'
import type { LowSugarPlan, LowSugarText } from '@stature/protocol'
import type { Role } from '@stature/record'
import { createContext, useContext } from 'react'

export type LanguageCode = 'en' | 'es'

export interface FamilyAccount {
  readonly id: string
  readonly name: string
  /** As what a clinic employs this person; null for a family. */
  readonly staff: Role | null
}

export interface FamilyCourse {
  readonly id: string
  /** To a family its child; to a clinic the day of birth and the end of the id, since no child's name is anywhere. */
  readonly name: string
  readonly role: Role
  /** What it is called on this phone, where somebody chose a name. */
  readonly nickname: string | null
}

/** A low-sugar plan that this device keeps, signed in or not, online or not. */
export interface KeptPlan {
  readonly course: string
  readonly name: string
  readonly plan: LowSugarPlan
  /** When the clinic last answered it. */
  readonly readAt: Instant
}

export interface FamilyView {
  /** Null while nobody is signed in on this device. */
  readonly account: FamilyAccount | null
  /** All that are granted, whether this phone holds their record or not. */
  readonly courses: readonly FamilyCourse[]
  readonly plans: readonly KeptPlan[]
  readonly language: LanguageCode
  readonly setLanguage: (language: LanguageCode) => void
  /** Ends the session; answers how many events wait, and does nothing while some do unless `anyway`. */
  readonly signOut: (anyway?: boolean) => Promise<{ readonly waiting: number }>
  /** The words of a low-sugar plan in the language shown, or in English and marked while that is not reviewed. */
  readonly lowSugarOf: (plan: LowSugarPlan) => LowSugarText
  /** Chooses what a child is called on this phone, which is never sent; an empty name takes it back. */
  readonly callChild: (course: string, name: string) => Promise<void>
  readonly online: boolean
  /** Whether the browser promised to keep what is saved here; null where it does not say. */
  readonly keeps: boolean | null
}

export const FamilyContext = createContext<FamilyView | null>(null)

export function useFamily(): FamilyView {
  const view = useContext(FamilyContext)
  if (view === null) throw new Error('a screen stands outside the app')
  return view
}
