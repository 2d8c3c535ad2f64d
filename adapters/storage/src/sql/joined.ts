// A queue for each key, worked through one after the other; what waits meanwhile is worked on together.

interface Waiting<Q, A> {
  readonly question: Q
  readonly resolve: (answer: A) => void
  readonly reject: (error: unknown) => void
}

/**
 * `work` gets the questions of one key that waited, in order, and answers as many. `most` bounds how much is joined,
 * measured by `size`.
 */
export function joined<Q, A>(
  work: (key: string, questions: readonly Q[]) => Promise<readonly A[]>,
  size: (question: Q) => number,
  most: number,
): (key: string, question: Q) => Promise<A> {
  const queues = new Map<string, Waiting<Q, A>[]>()

  const take = (queue: Waiting<Q, A>[]): readonly Waiting<Q, A>[] => {
    let total = 0
    const end = queue.findIndex(({ question }, at) => (total += size(question)) > most && at > 0)
    return queue.splice(0, end === -1 ? queue.length : end)
  }
  const answer = async (key: string, some: readonly Waiting<Q, A>[]): Promise<void> => {
    try {
      const questions = some.map(({ question }) => question)
      const answers = await work(key, questions)
      for (const [at, one] of answers.entries()) some[at]?.resolve(one)
    } catch (error) {
      for (const { reject } of some) reject(error)
    }
  }
  const drain = async (key: string, queue: Waiting<Q, A>[]): Promise<void> => {
    while (queue.length > 0) await answer(key, take(queue))
    queues.delete(key)
  }
  return (key, question) =>
    new Promise((resolve, reject) => {
      const waiting = { question, resolve, reject }
      const queue = queues.get(key)
      if (queue !== undefined) {
        queue.push(waiting)
        return
      }
      const fresh = [waiting]
      queues.set(key, fresh)
      void drain(key, fresh)
    })
}
