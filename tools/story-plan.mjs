/**
 * Says which stories are looked at in which languages. All of them in all would take half an hour, so `npm test` looks at
 * each in English, in a longer mirrored English, and in one language more, by turns; and in every language at a page of
 * each form that is long.
 *
 * @typedef {{id: string, title: string, name: string, tags?: string[]}} Story
 * @typedef {{locale: string, stories: Story[]}} Round stories that are looked at one after the other
 */

const MIRRORED = 'ar-XB';
const LONG = /(interpreter-request--needs|referral--check-answers|passport--communicate)$/;

/**
 * @param {Story[]} stories
 * @param {string[]} locales those that people speak beside English
 * @param {boolean} everywhere whether each story is looked at in each language
 * @returns {Round[]}
 */
export function planOf(stories, locales, everywhere) {
  const spoken = stories.filter(({tags}) => !tags?.includes('in-one-language'));
  const long = spoken.filter(({id}) => LONG.test(id));
  const others = locales.map((locale, turn) => {
    const inTurn = spoken.filter(
      (story, at) => long.includes(story) || at % locales.length === turn,
    );
    return {locale, stories: everywhere ? spoken : inTurn};
  });
  return [{locale: 'en', stories}, {locale: MIRRORED, stories: spoken}, ...others].flatMap(partsOf);
}

/** Has each part load Storybook but once, and be short enough that several browsers share the work. @param {Round} round */
function partsOf({locale, stories}) {
  const length = 24;
  return Array.from({length: Math.ceil(stories.length / length)}, (_, part) => ({
    locale,
    stories: stories.slice(part * length, (part + 1) * length),
  }));
}
