import type {FormGuide, Situation} from '@trust-widgets/elements/form/guide';

/** The step after the last page, where all answers are checked. */
export const CHECK = 'check';

/** Where a person reads that it arrived. */
export const RECEIVED = 'received';

/** Gives the first page of a form. */
export function firstPage({form}: FormGuide): string {
  return form.pagesFor({})[0] ?? CHECK;
}

/** Gives the furthest step that the answers lead to: the first page on which something is missing, or the last step. */
export function furthest(guide: FormGuide, situation: Situation): string {
  const {form} = guide;
  const {draft} = situation;
  const isOpen = (page: string) =>
    form.judge(draft, page).errors.length > 0 || guide.refusal?.(page, situation) !== undefined;
  return form.pagesFor(draft).find(isOpen) ?? CHECK;
}

/** Says whether a step can be opened: nobody gets further than their answers lead. */
export function canOpen(step: string, guide: FormGuide, situation: Situation): boolean {
  const steps = [...guide.form.pagesFor(situation.draft), CHECK];
  return steps.includes(step) && steps.indexOf(step) <= steps.indexOf(furthest(guide, situation));
}

/**
 * Gives the step after a page with nothing wrong on it. Whoever came back from the last step to change one thing goes on
 * to what is still missing, and then returns.
 */
export function stepAfter(
  page: string,
  guide: FormGuide,
  situation: Situation,
  wasChecked: boolean,
): string {
  return wasChecked
    ? furthest(guide, situation)
    : (guide.form.nextPage(page, situation.draft) ?? CHECK);
}

/** Gives the step before, as far as there is one. */
export function stepBefore(
  step: string,
  {form}: FormGuide,
  {draft}: Situation,
): string | undefined {
  const pages = form.pagesFor(draft);
  return step === CHECK ? pages.at(-1) : pages[pages.indexOf(step) - 1];
}
