// A link that is shown this once: as a code for a camera, as text, to copy and to send.
import { useState } from 'react'
import { useAskedWords } from './asked-words.js'
import { useMoment } from './moment.js'
import './asked.css'

interface GivenProps {
  readonly url: string
  readonly expiresAt: number
  /** As the server drew it; null where it drew none. */
  readonly qrSvg: string | null
  readonly done: () => void
}

/** As a picture: markup of a server is never put into the page. */
export const pictureOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

function Copy({ url }: { readonly url: string }) {
  const say = useAskedWords()
  const [told, setTold] = useState<'copied' | 'copy-failed' | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url)
      setTold('copied')
    } catch {
      setTold('copy-failed')
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {say('copy')}
      </button>
      <p role="status">{told === null ? '' : say(told)}</p>
    </>
  )
}

const maySend = (): boolean => typeof navigator.share === 'function'

export function GivenLink({ url, expiresAt, qrSvg, done }: GivenProps) {
  const say = useAskedWords()
  const moment = useMoment()
  return (
    <div className="link-given">
      {qrSvg !== null && (
        <img className="qr" src={pictureOf(qrSvg)} alt={say('qr')} width={240} height={240} />
      )}
      <p className="link-address">{url}</p>
      <p>{say('until', { time: moment(expiresAt) })}</p>
      <div className="row">
        {maySend() && (
          <button
            type="button"
            className="button"
            onClick={() => void navigator.share({ url }).catch(() => undefined)}
          >
            {say('share')}
          </button>
        )}
        <Copy url={url} />
      </div>
      <button type="button" className="button button-quiet" onClick={done}>
        {say('done')}
      </button>
    </div>
  )
}
