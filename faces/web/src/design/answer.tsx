// One large answer: an icon, the words of the decision, and what stands directly below them.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.js'

export type AnswerKind = 'give' | 'wait' | 'skip' | 'ask' | 'stop' | 'done'

const ICONS = {
  give: 'syringe',
  wait: 'wait',
  skip: 'skip',
  ask: 'ask',
  stop: 'stop',
  done: 'done',
} as const satisfies Readonly<Record<AnswerKind, IconName>>

/** The words, and what stands in brackets at their end, which is shown smaller below. */
export function partsOf(text: string): { readonly words: string; readonly aside: string | null } {
  const match = /^(.*\S)\s*\(([^()]+)\)$/u.exec(text)
  return match === null ? { words: text, aside: null } : { words: match[1] ?? text, aside: match[2] ?? null }
}

export function Answer({
  kind,
  text,
  language,
  children,
}: {
  readonly kind: AnswerKind
  readonly text: string
  /** Of the words, which may stand in English among others. */
  readonly language: string
  readonly children?: ReactNode
}) {
  const { words, aside } = partsOf(text)
  return (
    <section className={`answer answer-${kind}`} aria-live="polite" aria-atomic="true">
      <div className="answer-head">
        <Icon name={ICONS[kind]} />
        <h1 className="answer-words" lang={language}>
          {words}
          {aside === null ? null : <span className="answer-aside">{aside}</span>}
        </h1>
      </div>
      {children}
    </section>
  )
}
