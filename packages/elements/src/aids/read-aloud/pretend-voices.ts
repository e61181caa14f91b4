/** What stands in for a browser's mouth: browsers without a window and a sound card have no voice to test with. */
export interface PretendVoices {
  /** What was said, with the voice that said it. */
  readonly said: readonly {readonly text: string; readonly voice: string}[];
  /** Whether something is being said. */
  readonly isSpeaking: boolean;
  /** Says all that is left, as fast as it can. */
  finish(): Promise<void>;
  /** Fails with what is being said. */
  fail(error: SpeechSynthesisErrorCode): void;
  /** Brings other voices, as browsers do some time after the page. */
  bring(...langs: readonly string[]): void;
}

const PARTS = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;

/** What the browser has itself, while others stand in for it. */
let own: readonly (PropertyDescriptor | undefined)[] | undefined;

/** Gives this browser voices for languages, all on the device but those that end in “online”. */
export function pretendVoices(...langs: readonly string[]): PretendVoices {
  const said: {text: string; voice: string}[] = [];
  let voices = langs.map(voiceOf);
  let current: PretendUtterance | undefined;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(utterance: PretendUtterance) {
      current = utterance;
      said.push({text: utterance.text, voice: utterance.voice?.lang ?? ''});
    },
    cancel() {
      const cancelled = current;
      current = undefined;
      // Firefox and Safari call it the end, and not an error, and both tell of it late.
      if (cancelled) queueMicrotask(() => cancelled.onend?.());
    },
  });
  own ??= PARTS.map((part) => Object.getOwnPropertyDescriptor(window, part));
  for (const [at, value] of [synthesis, PretendUtterance].entries())
    Object.defineProperty(window, PARTS[at]!, {configurable: true, value});
  return {
    said,
    get isSpeaking() {
      return current !== undefined;
    },
    async finish() {
      while (current) {
        const done: PretendUtterance = current;
        current = undefined;
        done.onend?.();
        await Promise.resolve();
      }
    },
    fail(error) {
      const failed = current;
      current = undefined;
      failed?.onerror?.({error});
    },
    bring(...others) {
      voices = others.map(voiceOf);
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
}

/** Makes this browser's mouth its own again. */
export function ownVoices(): void {
  for (const [at, part] of PARTS.entries()) {
    const before = own?.[at];
    if (before) Object.defineProperty(window, part, before);
    else if (own) Reflect.deleteProperty(window, part);
  }
  own = undefined;
}

class PretendUtterance {
  lang = '';
  voice: SpeechSynthesisVoice | null = null;
  onend?: () => void;
  onerror?: (event: {error: SpeechSynthesisErrorCode}) => void;

  constructor(readonly text: string) {}
}

function voiceOf(name: string): SpeechSynthesisVoice {
  const [lang = '', online] = name.split(' ');
  return {lang, name, voiceURI: name, localService: online === undefined, default: false};
}
