// What a person is called, for those who care for the same child.
import type { Context } from '../http/context.js'

/** The name of an account; its id where there is none any more. */
export async function nameOf({ store }: Pick<Context, 'store'>, account: string): Promise<string> {
  return (await store.accounts.get(account))?.name ?? account
}
