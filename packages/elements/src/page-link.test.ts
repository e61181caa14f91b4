import {expect} from '@open-wc/testing';

import {linkTo, webAddress} from './page-link.ts';

describe('linkTo()', () => {
  it('puts the service into the address that the page’s editor wrote', () => {
    expect(linkTo('/services/{service}/', 'crisis-team')).to.equal('/services/crisis-team/');
    expect(linkTo('https://a.example/?s={service}', 'x')).to.equal('https://a.example/?s=x');
    expect(linkTo('{service}.html', 'x')).to.equal('x.html');
  });

  it('can’t be led out of its place by a strange id', () => {
    expect(linkTo('/services/{service}/', '../../evil?a#b')).to.equal(
      '/services/..%2F..%2Fevil%3Fa%23b/',
    );
    expect(linkTo('{service}', 'javascript:alert(1)')).to.equal('javascript%3Aalert(1)');
    expect(linkTo('/{service}/', '$&')).to.equal('/%24%26/');
  });

  it('gives nothing for what is no web address, or names no service', () => {
    for (const template of [
      '',
      '/services/',
      'javascript:{service}',
      'data:,{service}',
      'https://{service',
    ])
      expect(linkTo(template, 'x'), template).to.equal(undefined);
  });
});

describe('webAddress()', () => {
  it('takes http and https, and nothing else (B60)', () => {
    for (const href of ['https://a.example', 'http://a.example/b', '/b'])
      expect(webAddress(href)).to.equal(href);
    for (const href of [
      'javascript:alert(1)',
      ' JaVaScript:alert(1)',
      'data:,x',
      'tel:1',
      'blob:x',
    ])
      expect(webAddress(href), href).to.equal(undefined);
    expect(webAddress(undefined)).to.equal(undefined);
  });
});
