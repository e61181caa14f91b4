import {isoDate} from '@trust-widgets/contract/fields/date';
import type {Entry} from '@trust-widgets/contract/fields/field';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {html, nothing, type TemplateResult} from 'lit';

import {longDate} from '../dates.ts';
import {pictured} from '../aids/easy-read/easy-read.ts';
import type {AnyFieldWording} from '../form/wording.ts';
import {more} from './health-passport.wording.ts';
import type {OpenPassport} from './open-passport.ts';
import {wording} from './passport.wording.ts';
import {titleOf} from './title-of.ts';

const {list: words} = more;

/** What can be done with a list. Each says what to tell, and where the keyboard goes. */
export interface ListActions {
  readonly edit: (list: string, index?: number) => void;
  readonly remove: (list: string, index: number) => void;
  readonly undo: () => void;
  readonly move: (list: string, index: number, by: -1 | 1) => void;
  readonly takeBack: (index: number) => void;
}

/** Shows a list: its entries in their order, each with what can be done with it, and a button to add one. */
export function entryList(
  name: string,
  said: AnyFieldWording,
  open: OpenPassport,
  actions: ListActions,
): TemplateResult {
  const entries = open.list(name);
  const {max = 0} = passport.fields[name] ?? {};
  return html`<section class="list" aria-labelledby=${name}>
    ${pictured('entries', html`<h3 id=${name} tabindex="-1">${said.label(open.draft)}</h3>`)}
    ${
      entries.length === 0
        ? html`<p class="quiet">${words.empty()}</p>`
        : html`<ol class="entries">
            ${entries.map((entry, index) => row(name, entry, index, entries.length, actions))}
          </ol>`
    }
    ${
      open.removed?.list === name
        ? html`<p class="panel">
            ${words.removed(titleOf(name, open.removed.entry))}
            <button type="button" class="link" id="undo" @click=${() => actions.undo()}>
              ${words.undo()}
            </button>
          </p>`
        : nothing
    }
    ${
      entries.length < max
        ? html`<button
            type="button"
            class="button second"
            id="${name}-add"
            @click=${() => actions.edit(name)}
          >
            ${said.add?.(open.draft)}
          </button>`
        : html`<p>${said.errors?.['too_many']?.(open.draft)}</p>`
    }
  </section>`;
}

function row(
  list: string,
  entry: Entry,
  index: number,
  count: number,
  actions: ListActions,
): TemplateResult {
  const title = titleOf(list, entry);
  const button = (id: string, label: string, called: string, press: () => void) =>
    html`<button
      type="button"
      class="link"
      id="${list}-${index}-${id}"
      aria-label=${called}
      @click=${press}
    >
      ${label}
    </button>`;
  const move = (by: -1 | 1) => () => actions.move(list, index, by);
  return html`<li>
    <b><bdi>${title}</bdi></b> ${list === 'consents' ? consentInBrief(entry) : nothing}
    <div class="tools">
      ${button('change', words.change(), words.changeOne(title), () => actions.edit(list, index))}
      ${index > 0 ? button('up', words.up(), words.upOne(title), move(-1)) : nothing}
      ${index < count - 1 ? button('down', words.down(), words.downOne(title), move(1)) : nothing}
      ${
        isOpen(list, entry)
          ? button('back', words.takeBack(), words.takeBackFrom(title), () =>
              actions.takeBack(index),
            )
          : nothing
      }
      ${button('remove', words.remove(), words.removeOne(title), () => actions.remove(list, index))}
    </div>
  </li>`;
}

function isOpen(list: string, {level}: Entry): boolean {
  return list === 'consents' && level !== undefined && level !== 'nothing';
}

/** How much somebody may know, or since when they may not any more. */
function consentInBrief(entry: Entry): TemplateResult | typeof nothing {
  const {level, withdrawnOn} = passport.fields.consents.fields;
  const {value: day} = withdrawnOn.read(entry['withdrawnOn']);
  if (entry['level'] === 'nothing' && day)
    return html`<p>${words.withdrawn(longDate(isoDate(day)))}</p>`;
  const {value} = level.read(entry['level']);
  const sentences: Readonly<Record<string, () => string>> =
    wording.fields.consents.fields.level.options;
  return value ? html`<p>${sentences[value]?.()}</p>` : nothing;
}
