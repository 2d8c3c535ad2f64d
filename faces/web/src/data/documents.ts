// Small sealed documents by name, such as who is signed in; read once at the start and written when the clinic says otherwise.
import type { Json } from '@stature/protocol'
import type { Vault } from './vault.js'

export type DocumentName =
  'session' | 'policy' | 'names' | 'plans' | 'opened' | 'children' | 'pocket' | 'messages' | `card ${string}`

export async function readDocument({ db, open }: Vault, name: DocumentName): Promise<Json> {
  const sealed = await db.get('documents', name)
  return sealed === undefined ? null : open(sealed, name)
}

export async function writeDocument({ db, seal }: Vault, name: DocumentName, json: object): Promise<void> {
  await db.put('documents', await seal(json, name), name)
}

export const dropDocument = async ({ db }: Vault, name: DocumentName): Promise<void> =>
  db.delete('documents', name)
