import type {Draft} from '@trust-widgets/contract/define-form';
import {questionOf} from '@trust-widgets/contract/define-form';
import {isoDate} from '@trust-widgets/contract/fields/date';
import type {DateParts, Entry} from '@trust-widgets/contract/fields/field';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {questionsIn, type Section, SECTIONS} from '@trust-widgets/contract/passport/sections';
import {html, nothing, type TemplateResult} from 'lit';

import {pictured} from '../aids/easy-read/easy-read.ts';
import {londonDay, longDate} from '../dates.ts';
import {more} from './health-passport.wording.ts';
import {needsDue} from './needs-due.ts';
import type {OpenPassport} from './open-passport.ts';
import type {ScreenName} from './screen.ts';
import {titleOf} from './title-of.ts';
import {titles, writers} from './titles.wording.ts';

/** What is never kept on a device, and so not asked there. */
const WITH_THE_SERVICE_ONLY: readonly Section[] = ['consents', 'private'];

/** Names the sections that can be filled in where a passport is kept. */
export function sectionsAt(place: 'service' | 'device'): readonly Section[] {
  return place === 'service'
    ? SECTIONS
    : SECTIONS.filter((section) => !WITH_THE_SERVICE_ONLY.includes(section));
}

/** Where one can go from here: what is needed at once, then the sections to write, then what can be done with them. */
export function taskList(
  open: OpenPassport,
  {write, show}: {write: (section: Section) => void; show: (screen: ScreenName) => void},
): TemplateResult {
  const {draft} = open;
  const {place} = open.keeper;
  const link = (screen: ScreenName, label: string) =>
    html`<li>
      ${pictured(
        screen,
        html`<button type="button" class="link" id="to-${screen}" @click=${() => show(screen)}>
          ${label}
        </button>`,
      )}
    </li>`;
  return html`<h2 id="step" tabindex="-1">${more.title()}</h2>
    <div class="panel">
      ${pictured(
        'emergency',
        html`<button
            type="button"
            class="button"
            id="to-emergency"
            @click=${() => show('emergency')}
          >
            ${more.tasks.now()}
          </button>
          <p>${more.tasks.nowText()}</p>`,
      )}
    </div>
    ${toAskAgain(open).map((who) => html`<p class="panel">${more.tasks.askAgain(who)}</p>`)}
    ${toLookAtAgain(open, write)}
    <h3>${more.tasks.title()}</h3>
    <p>${more.lead()}</p>
    <ul class="tasks" role="list">
      ${sectionsAt(place).map(
        (section) =>
          html`<li>
            ${pictured(
              section,
              html`<button
                  type="button"
                  class="link"
                  id="to-${section}"
                  aria-describedby="state-${section}"
                  @click=${() => write(section)}
                >
                  ${titles[section]()}
                </button>
                <span class="quiet" id="state-${section}">${stateOf(section, open)}</span>`,
            )}
          </li>`,
      )}
    </ul>
    <h3>${more.tasks.use()}</h3>
    <ul class="tasks" role="list">
      ${link('view', more.tasks.view())} ${link('print', more.tasks.print())}
      ${
        place === 'service'
          ? html`${link('sharing', more.tasks.sharing())} ${link('history', more.tasks.history())}
            ${link('device', more.tasks.file())}`
          : link('device', more.tasks.device())
      }
    </ul>
    ${draft['writtenWith'] ? html`<p class="quiet">${writtenBy(draft)}</p>` : nothing}`;
}

function writtenBy(draft: Draft): string {
  const sentences: Readonly<Record<string, () => string>> = writers;
  return sentences[String(draft['writtenWith'])]?.() ?? '';
}

function stateOf(section: Section, {draft, errors}: OpenPassport): string {
  const {state} = more.tasks;
  // Whoever is shown this list, or looks over a shoulder, must not learn whether anything stands there.
  if (section === 'private') return state.onlyYou();
  const names = questionsIn(section);
  if (errors.some(({field}) => names.includes(questionOf(field)))) return state.wrong();
  const {answers} = passport.judge(passport.prune(draft));
  const checked = answers['lastChecked'] as DateParts | undefined;
  if (section === 'about' && checked) return state.checked(longDate(isoDate(checked)));
  const asked = passport.asked(draft).filter((name) => names.includes(name));
  const answered = asked.filter((name) => answers[name] !== undefined);
  if (answered.length === 0) return state.empty();
  return answered.length < asked.length ? state.started() : state.full();
}

/** Needs change: whose the person is to look at again by now. */
function toLookAtAgain(open: OpenPassport, write: (section: Section) => void): unknown {
  const {own, carers} = needsDue(open);
  const panel = (sentence: string, section: Section) =>
    html`<p class="panel">
      ${sentence}
      <button type="button" class="link" @click=${() => write(section)}>
        ${more.tasks.lookAgain()}
      </button>
    </p>`;
  return [
    own ? panel(more.tasks.ownNeedsDue(), 'needs') : nothing,
    carers.map((carer) => panel(more.tasks.carersNeedsDue(titleOf('carers', carer)), 'carers')),
  ];
}

/** Whom the person wanted to think about again by now. */
function toAskAgain(open: OpenPassport): string[] {
  const today = londonDay(new Date());
  const field = passport.fields.consents.fields.askAgain;
  return open.list('consents').flatMap(({who, askAgain}: Entry) => {
    const {value} = field.read(askAgain);
    return typeof who === 'string' && value && isoDate(value) <= today ? [who] : [];
  });
}
