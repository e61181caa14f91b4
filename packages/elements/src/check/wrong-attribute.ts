import {isSeenByEditor} from './for-editors.ts';
import {type Mistake, sayMistake} from './mistakes.ts';

/**
 * Tells an editor of a wrong attribute: in one line of the console, and in the page where no patient looks.
 *
 * Fetched only for a page that has one.
 */
export function tellOfMistake(element: Element, mistake: Mistake): string | undefined {
  const said = sayMistake(mistake, String(Reflect.get(element, mistake.attribute) ?? ''));
  // eslint-disable-next-line no-console -- an editor who pasted the tag looks there
  console.warn(`<${element.localName}>: ${said}`);
  return isSeenByEditor() ? `For the editor of this page: ${said}` : undefined;
}
