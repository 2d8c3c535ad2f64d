// Small sealed documents by name, such as who is signed in; read once at the start and written when the clinic says otherwise.
import type { Json } from '@stature/protocol'
import { mustBeCurrent, type Vault } from './vault.js'

export type DocumentName =
  'session' | 'policy' | 'names' | 'plans' | 'opened' | 'children' | 'pocket' | 'messages' | `card ${string}`

export async function readDocument({ db, open }: Vault, name: DocumentName): Promise<Json> {
  const sealed = await db.get('documents', name)
  return sealed === undefined ? null : open(sealed, name)
}

export async function writeDocument(vault: Vault, name: DocumentName, json: object): Promise<void> {
  const sealed = await vault.seal(json, name)
  const writing = vault.db.transaction(['documents', 'keys'], 'readwrite')
  await mustBeCurrent(vault, writing.objectStore('keys'))
  await writing.objectStore('documents').put(sealed, name)
  await writing.done
}

export const dropDocument = async ({ db }: Vault, name: DocumentName): Promise<void> =>
  db.delete('documents', name)
