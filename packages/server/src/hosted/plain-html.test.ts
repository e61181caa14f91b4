import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {html, nothing, svg} from 'lit';
import {type DefaultTreeAdapterTypes as Tree, parseFragment} from 'parse5';

import {plainHtml, plainText} from './plain-html.ts';

/** What the first element holds once a browser has read it. */
function readBack(markup: string): {tags: string[]; text: string} {
  const {childNodes} = parseFragment(markup);
  const [first] = childNodes as Tree.Element[];
  const text = first?.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  return {tags: childNodes.map(({nodeName}) => nodeName), text: text ?? ''};
}

describe('plainHtml()', () => {
  it('draws a picture as it is, without a word', () => {
    const picture = html`<p><svg viewBox="0 0 9 9">${svg`<path d=${'M0 0h9'} />`}</svg></p>`;
    assert.equal(
      plainHtml(picture),
      '<p><svg viewBox="0 0 9 9"><path d="M0 0h9"></path></svg></p>',
    );
    assert.equal(plainText(picture), '');
  });

  it('leaves a box alone that was not ticked', () => {
    const box = (checked: boolean) => plainHtml(html`<input type="radio" .checked=${checked} />`);
    assert.doesNotMatch(box(false), /checked/);
    assert.match(box(true), /checked/);
  });

  for (const typed of [
    'I am “well”',
    '\n\nI begin with empty lines\n',
    '</textarea><script>alert(1)</script>',
    '<b>"\'&amp;</b>',
    '<!-- & -->',
  ])
    it(`B16, B56: gives back exactly what was typed, as text: ${JSON.stringify(typed)}`, () => {
      const area = html`<textarea name="words" .value=${typed}></textarea>`;
      const markup = plainHtml(area, {words: typed});
      assert.deepEqual(readBack(markup), {tags: ['textarea'], text: typed});
      assert.deepEqual(readBack(plainHtml(html`<bdi>${typed}</bdi>`)).text, typed);
      const box = plainHtml(html`<input .value=${typed} />`);
      const [input] = parseFragment(box).childNodes as Tree.Element[];
      assert.equal(input?.attrs.find(({name}) => name === 'value')?.value, typed);
      assert.equal(parseFragment(box).childNodes.length, 1);
    });

  it('fills no box from a name that no question has', () => {
    const area = html`<textarea name="constructor"></textarea>`;
    assert.equal(readBack(plainHtml(area, {})).text, '');
  });

  it('B15: leaves out what no page can hold', () => {
    assert.equal(plainHtml(html`<input value=${'a\u0000b'} />`), '<input value="ab">');
  });

  it('has nothing of the renderer’s own in it', () => {
    const markup = plainHtml(html`<p>${html`<b>${['a', nothing]}</b>`}</p>`);
    assert.equal(markup, '<p><b>a</b></p>');
  });
});

describe('plainText()', () => {
  it('gives the words alone', () => {
    assert.equal(
      plainText(
        html`<div>
          <p>Call <b>${'999'}</b></p>
        </div>`,
      ),
      'Call 999',
    );
    assert.equal(plainText(nothing), '');
  });
});
