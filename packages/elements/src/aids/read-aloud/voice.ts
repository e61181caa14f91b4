/**
 * Finds the voice that reads a language on this device. Voices that a browser's maker gives from its servers are left out:
 * what is read may be a person's answers.
 *
 * The script counts. A voice of the United Kingdom goes before others, and then one of the place that the language is from.
 */
export function voiceFor(
  tag: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const wanted = localeOf(tag);
  if (!wanted) return undefined;
  const rank = ({region}: Intl.Locale) => (region === 'GB' ? 2 : region === wanted.region ? 1 : 0);
  return voices
    .flatMap((voice) => {
      const spoken = voice.localService ? localeOf(voice.lang) : undefined;
      const isSame = spoken?.language === wanted.language && spoken.script === wanted.script;
      return isSame ? [{voice, rank: rank(spoken)}] : [];
    })
    .sort((a, b) => b.rank - a.rank)[0]?.voice;
}

/** Says what is left open in a tag: `zh-TW` is in traditional characters. Android writes `en_GB`. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}
