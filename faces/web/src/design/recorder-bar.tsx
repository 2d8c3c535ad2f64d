// Below a screen: what was just recorded with its way back, or that nothing could be saved.
import { Icon } from './icon.js'
import { UndoBar } from './undo-bar.js'
import type { Recorder } from './use-recorder.js'
import { useDesignWords } from './words.js'

export function RecorderBar({ recorder }: { readonly recorder: Recorder }) {
  const say = useDesignWords()
  const { recorded, failed, takeBack, forget } = recorder
  return (
    <>
      {failed ? (
        <div className="sheet sheet-alarm" role="alert">
          <p className="note">
            <Icon name="alert" />
            <span>{say('storage-full')}</span>
          </p>
        </div>
      ) : null}
      {recorded === null ? null : (
        <UndoBar text={recorded.text} onUndo={() => takeBack(recorded.ids)} onGone={forget} />
      )}
    </>
  )
}
