import {msg} from '@lit/localize';

/**
 * The names of the contract's languages, in its order, with `other` last.
 *
 * One text, because a page would pay for fifty; and ours, because browsers know neither sign languages nor, when asked
 * in Welsh, any language at all.
 */
export const names = () =>
  msg(
    'Amharic|Arabic|British Sign Language (BSL)|Bulgarian|Bengali|Kurdish Sorani|Mandarin Chinese|Czech|Welsh|German|English|Spanish|Farsi|French|Irish|Scottish Gaelic|Gujarati|Hebrew|Hindi|Hungarian|Irish Sign Language (ISL)|Italian|Kurdish Kurmanji|Lithuanian|Latvian|Nepali|Punjabi|Polish|Punjabi (Pakistan)|Dari|Pashto|Portuguese|Romanian|Russian|Sindhi|Slovak|Somali|Albanian|Sylheti|Tamil|Tetum|Tigrinya|Turkish|Uyghur|Ukrainian|Urdu|Vietnamese|Yiddish|Cantonese|Chinese, simplified writing|Chinese, traditional writing|Another language',
    {
      id: 'language.allNames',
      desc: 'The names of 51 languages and “Another language”, in this order, with a | between them.',
    },
  );
