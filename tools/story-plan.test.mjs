import assert from 'node:assert/strict';
import {test} from 'node:test';
import {planOf} from './story-plan.mjs';

const locales = ['ar', 'cy', 'ur'];
const stories = Array.from({length: 60}, (_, at) => ({
  id: `form--page-${at}`,
  title: 'Form',
  name: '',
}));
const long = {id: 'widgets-interpreter-request--needs', title: 'Form', name: 'Needs'};
const alone = {id: 'scripts--all', title: 'Scripts', name: 'All', tags: ['in-one-language']};

/** @param {ReturnType<typeof planOf>} plan @param {{id: string}} story */
const localesOf = (plan, {id}) =>
  plan.flatMap(({locale, stories: own}) => (own.some((one) => one.id === id) ? [locale] : []));

test('each story is looked at in English, mirrored, and in one language by turns, so that all of them come', () => {
  const plan = planOf(stories, locales, false);
  for (const story of stories) assert.equal(localesOf(plan, story).length, 3);
  for (const locale of locales) {
    const own = plan.filter((round) => round.locale === locale).flatMap((round) => round.stories);
    assert.equal(own.length, 20, locale);
  }
});

test('a long page of a form is looked at in every language', () => {
  const plan = planOf([...stories, long], locales, false);
  assert.deepEqual(localesOf(plan, long), ['en', 'ar-XB', ...locales]);
});

test('a story that is the same in every language is looked at once', () => {
  const plan = planOf([...stories, alone], locales, true);
  assert.deepEqual(localesOf(plan, alone), ['en']);
});

test('all stories are looked at in all languages where that is asked for', () => {
  const plan = planOf(stories, locales, true);
  for (const story of stories)
    assert.deepEqual(localesOf(plan, story), ['en', 'ar-XB', ...locales]);
});
