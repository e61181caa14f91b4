import {markOfPage} from '../first-copy.ts';
import {type Finding, findingsOf} from './findings.ts';
import {showPanel} from './panel.ts';

/**
 * Tells an editor what works on a page whose address ends in `#check-widgets`, and what to change.
 *
 * For editors, in English. It shares no code with the widgets, because it has to work where they don't.
 */
export async function check(
  tags: string,
  origin: string,
  isOnItsWay: (tag: string) => boolean,
): Promise<void> {
  const widgets = [...document.querySelectorAll(tags)];
  const chapters = await Promise.all(
    widgets.map(async (element) => ({
      title: titleOf(element),
      findings: await findingsOf(element, origin, isOnItsWay),
    })),
  );
  showPanel([{title: 'This page', findings: ofPage(widgets.length)}, ...chapters]);
}

/** The tag as it stands in the page. */
function titleOf(element: Element): string {
  const attributes = ['trust', 'service', 'api'].flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : ` ${name}="${value}"`;
  });
  return `<${element.localName}${attributes.join('')}>`;
}

function ofPage(widgets: number): Finding[] {
  const {version, loaders = [], others = []} = markOfPage();
  const isOnce = loaders.length < 2 && others.length === 0;
  const language = document.documentElement.lang;
  return [
    {isGood: true, text: `The widgets are of version ${version}.`},
    {
      isGood: isOnce,
      text: isOnce
        ? 'Their script is on the page once.'
        : `Their script is on the page more than once: ${[...loaders, ...others].join(', ')}. Take out all but the first.`,
    },
    {
      isGood: widgets > 0,
      text:
        widgets > 0
          ? `Tags of ours on the page: ${widgets}.`
          : 'No tag of ours is on the page. Some systems take out tags that they don’t know: look at the page’s source.',
    },
    {
      isGood: language !== '',
      text: language
        ? `The page says that it is in “${language}”.`
        : 'The page does not say its language. Write <html lang="en">.',
    },
  ];
}
