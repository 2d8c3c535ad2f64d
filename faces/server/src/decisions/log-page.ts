// A page of a course's log, newest first, with the names of accounts.
import { isRecord } from '@stature/protocol'
import type { LoggedEntry } from '@stature/storage'
import { jsonOf } from '../courses/json.js'
import type { Context } from '../http/context.js'

interface Paging {
  readonly before?: number
  readonly limit?: number
}

export interface LogPage {
  readonly entries: readonly object[]
  /** The id to go on from; null at the end. */
  readonly next: number | null
}

const USUAL = 100

/** Names by account; a word of the server, or an account that is gone, has none. */
async function namesOf(
  context: Context,
  entries: readonly LoggedEntry[],
): Promise<ReadonlyMap<string, string>> {
  const actors = [...new Set(entries.map(({ actor }) => actor))]
  const accounts = await Promise.all(actors.map((actor) => context.store.accounts.get(actor)))
  return new Map(accounts.flatMap((account) => (account === null ? [] : [[account.id, account.name]])))
}

function shownEntry({ id, at, actor, what, details }: LoggedEntry, name: string | null): object {
  const json = jsonOf(details)
  return { ...(isRecord(json) ? json : {}), id, at: new Date(at).toISOString(), actor, name, what }
}

export async function logPage(
  context: Context,
  course: string,
  what: 'decision' | 'access',
  { before, limit }: Paging,
): Promise<LogPage> {
  const most = limit ?? USUAL
  const entries = await context.store.log.read(course, what, before ?? null, most)
  const names = await namesOf(context, entries)
  const last = entries.at(-1)
  return {
    entries: entries.map((entry) => shownEntry(entry, names.get(entry.actor) ?? null)),
    next: entries.length < most || last === undefined ? null : last.id,
  }
}
