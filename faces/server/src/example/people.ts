// The people of the example clinic: all invented.
import type { Role } from '@stature/record'
import type { Account } from '@stature/storage'
import { newId } from '../accounts/ids.js'
import type { Context } from '../http/context.js'

export interface ExamplePerson {
  readonly login: string
  readonly name: string
  readonly role: Extract<Role, 'prescriber' | 'nurse' | 'caregiver'>
  /** As which they are offered at the start; null for whoever is not. */
  readonly link: string | null
}

export const PEOPLE = {
  prescriber: {
    login: 'prescriber@clinic.example',
    name: 'Dr. Rivera',
    role: 'prescriber',
    link: 'the prescriber',
  },
  nurse: { login: 'nurse@clinic.example', name: 'Noor, nurse', role: 'nurse', link: 'the nurse' },
  ana: { login: 'ana@family.example', name: 'Ana', role: 'caregiver', link: 'a parent' },
  ben: { login: 'ben@family.example', name: 'Ben', role: 'caregiver', link: 'the second carer' },
  cara: { login: 'cara@family.example', name: 'Cara', role: 'caregiver', link: 'a parent of other children' },
  dana: { login: 'dana@family.example', name: 'Dana', role: 'caregiver', link: null },
  eli: { login: 'eli@family.example', name: 'Eli', role: 'caregiver', link: null },
} as const satisfies Readonly<Record<string, ExamplePerson>>

export type PersonName = keyof typeof PEOPLE

async function made(context: Context, { login, name, role }: ExamplePerson, at: number): Promise<Account> {
  const { accounts } = context.store
  const account: Account = {
    id: newId(context),
    login,
    name,
    staff: role === 'caregiver' ? null : role,
    language: 'en',
    zone: context.config.zone,
    passwordHash: null,
    totpSecret: null,
    totpUsedStep: null,
    createdAt: at,
    disabledAt: null,
  }
  // Another process that starts at the same moment may be faster.
  if ((await accounts.create(account)) === 'created') return account
  return known(context, login)
}

async function known({ store }: Context, login: string): Promise<Account> {
  const found = await store.accounts.byLogin(login)
  if (found === null) throw new Error('an account of the example clinic is gone')
  return found
}

/** Makes whoever is not there. */
export async function examplePerson(context: Context, person: ExamplePerson, at: number): Promise<Account> {
  return (await context.store.accounts.byLogin(person.login)) ?? made(context, person, at)
}
