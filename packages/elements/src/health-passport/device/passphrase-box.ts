import {html, nothing, type TemplateResult} from 'lit';

import {wording as formWords} from '../../form/form.wording.ts';

/** A box for a passphrase. It is read when its form is sent, and kept nowhere in between. */
export function passphraseBox({
  id,
  label,
  hint,
  error,
  isShown,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isShown: boolean;
}): TemplateResult {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class=${error ? 'field wrong' : 'field'}>
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${
      error
        ? html`<p class="error" id="${id}-error" role="alert">
            <span class="hidden">${formWords.error()}&nbsp;</span>${error}
          </p>`
        : nothing
    }
    <input
      id=${id}
      class="medium"
      type=${isShown ? 'text' : 'password'}
      dir="auto"
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      aria-describedby=${describedBy || nothing}
      aria-invalid=${error ? 'true' : nothing}
    />
  </div>`;
}

/** What a form's box holds, which is emptied. */
export function takeFrom(form: HTMLFormElement, id: string): string {
  const box = form.querySelector<HTMLInputElement>(`#${id}`);
  const typed = box?.value ?? '';
  if (box) box.value = '';
  return typed;
}
