// The card itself: the page as a picture, printed alone, saved as a PDF, and its QR code.
import type { CardContent } from '@stature/card/content'
import { useMemo } from 'react'
import { Icon } from '../design/icon.js'
import { useSpeaker } from '../design/speaker.js'
import { fromBase64 } from './base64.js'
import { cardLines } from './card-text.js'
import { useCardWords } from './card-words.js'
import type { KeptCard } from './kept-card.js'
import { qrDrawing } from './qr.js'

/** Long enough for a browser to have begun the download. */
const KEPT_MS = 60_000

function savePdf({ pdf, validThrough }: KeptCard): void {
  const address = URL.createObjectURL(new Blob([fromBase64(pdf)], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `stature-card-until-${validThrough}.pdf`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}

function Qr({ lines }: { readonly lines: readonly string[] }) {
  const say = useCardWords()
  const text = lines.join('\n')
  const { size, path } = useMemo(() => qrDrawing(text), [text])
  return (
    <section className="sheet card-qr">
      <h2>{say('qr-title')}</h2>
      <svg viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={say('qr-name')}>
        <rect width={size} height={size} className="qr-light" />
        <path d={path} className="qr-dark" shapeRendering="crispEdges" />
      </svg>
      <p>{say('qr-how')}</p>
    </section>
  )
}

/** What a card says in words; the picture beside it is the same. */
export function CardTextSheet({ content }: { readonly content: CardContent }) {
  const say = useCardWords()
  const lines = cardLines(content, say, useSpeaker())
  return (
    <>
      <section className="sheet">
        <h2>{say('text-title')}</h2>
        <ul className="stack number">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Qr lines={[say('line-title'), ...lines]} />
    </>
  )
}

export function CardPaperSheet({ kept }: { readonly kept: KeptCard }) {
  const say = useCardWords()
  return (
    <section className="stack">
      <div className="choices">
        <button type="button" className="button" onClick={() => print()}>
          {say('print')}
        </button>
        <button type="button" className="button" onClick={() => savePdf(kept)}>
          <Icon name="saved" />
          {say('save')}
        </button>
      </div>
      <img
        className="card-paper"
        lang={kept.language}
        src={`data:image/svg+xml;base64,${kept.svg}`}
        alt={say('picture')}
      />
    </section>
  )
}
