// The words of e-mails: the same whatever they are about, so that a mailbox or a lock screen tells nobody anything.

interface Words {
  readonly subject: string
  /** Before the link. */
  readonly text: string
  /** After it. */
  readonly close: string
}

const WORDS: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    subject: 'There is something to look at in Stature',
    text: 'There is something to look at in Stature. Open it here:',
    close: 'You get this because you asked for messages by e-mail. You can change that in your settings.',
  },
  es: {
    subject: 'Hay algo que ver en Stature',
    text: 'Hay algo que ver en Stature. Ábralo aquí:',
    close: 'Recibe este mensaje porque pidió avisos por correo electrónico. Puede cambiarlo en sus ajustes.',
  },
}

/** English where a language has no words of its own. */
export const wordsOf = (language: string): Words => (language.split('-')[0] === 'es' ? WORDS.es : WORDS.en)
