import {expect} from '@open-wc/testing';

import {voiceFor} from './voice.ts';

const voice = (lang: string, localService = true) =>
  ({lang, localService, name: lang}) as SpeechSynthesisVoice;
const found = (tag: string, ...langs: string[]) =>
  voiceFor(
    tag,
    langs.map((lang) => voice(lang)),
  )?.lang;

describe('voiceFor', () => {
  it('takes no voice that sends what is read elsewhere', () => {
    expect(voiceFor('en', [voice('en-GB', false)])).to.equal(undefined);
    expect(voiceFor('en', [voice('en-GB', false), voice('en-US')])?.lang).to.equal('en-US');
  });

  it('takes a voice of the United Kingdom first, however Android writes it', () => {
    expect(found('en', 'en-US', 'en-AU', 'en_GB')).to.equal('en_GB');
    expect(found('cy', 'en-GB', 'cy-GB')).to.equal('cy-GB');
    expect(found('es', 'es-MX', 'es-ES')).to.equal('es-ES');
  });

  it('reads Easy Read with an English voice', () => {
    expect(found('en-x-easyread', 'en-GB')).to.equal('en-GB');
  });

  it('takes none of another script or language', () => {
    expect(found('zh-Hans', 'zh-TW')).to.equal(undefined);
    expect(found('zh-Hant', 'zh-CN', 'zh-HK', 'zh-TW')).to.equal('zh-TW');
    expect(found('pnb', 'pa-IN', 'ur-PK')).to.equal(undefined);
    expect(found('so', 'en-GB')).to.equal(undefined);
  });

  it('passes over a voice that says no language', () => {
    expect(found('en', '', 'not a language', 'en-IE')).to.equal('en-IE');
  });
});
