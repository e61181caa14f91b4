/**
 * Says whether a widget may take the place of a plain form inside its tag, which does the same without script, and hides
 * that form if so. Not where the service is out of reach, and not once somebody has begun the form: nobody’s answer, or
 * place on the page, is taken from under their hands.
 */
export function takesOver(element: Element, isUnreachable: boolean): boolean {
  const form = element.querySelector('form');
  if (!form) return true;
  const controls = form.querySelectorAll<HTMLInputElement>('input, textarea');
  const isBegun = [...controls].some(
    ({checked, defaultChecked, value, defaultValue}) =>
      checked !== defaultChecked || value !== defaultValue,
  );
  if (isUnreachable || isBegun || form.matches(':focus-within')) return false;
  form.hidden = true;
  return true;
}
