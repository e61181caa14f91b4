import type {FieldView} from '@trust-widgets/elements/fields/field-view';
import {direction, language} from '@trust-widgets/elements/localisation';
import {base} from '@trust-widgets/elements/styles/base.styles';
import {formStyles} from '@trust-widgets/elements/styles/form.styles';
import {tokens} from '@trust-widgets/elements/styles/tokens';
import {html, render} from 'lit';

/** Shows a question by itself as it looks in a form, and keeps what is answered. */
export function oneQuestion(
  asked: Pick<FieldView, 'name' | 'field' | 'label'> & Partial<FieldView>,
  drawn: (view: FieldView) => unknown,
): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [tokens, base, formStyles].flatMap(({styleSheet}) => styleSheet ?? []);
  let {value} = asked;
  const draw = () => {
    const view: FieldView = {
      isHeading: false,
      hint: undefined,
      error: undefined,
      part: undefined,
      options: [],
      autocomplete: undefined,
      ...asked,
      value,
      answer: (given, redraw) => {
        value = given;
        if (redraw) draw();
      },
    };
    render(
      html`<div class="widget" lang=${language()} dir=${direction()} style="min-block-size: 24em">
        ${drawn(view)}
      </div>`,
      root,
    );
  };
  draw();
  return host;
}
