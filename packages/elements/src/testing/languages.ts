/**
 * The languages in which tests look at every state of a widget: English, the other language of Wales, one from right to
 * left, one without spaces, and the one with the largest text. `npm run test:languages` looks at all of them.
 */
export const looked: readonly string[] = ['en', 'cy', 'ur', 'zh-Hans', 'en-x-easyread'];
