import {interpreterRequest} from '@trust-widgets/contract/interpreter-request/interpreter-request.form';
import type {InterpreterMode} from '@trust-widgets/contract/interpreter-request/vocabulary';
import type {Draft} from '@trust-widgets/contract/define-form';
import type {InterpreterRules, Trust} from '@trust-widgets/contract/trust/trust';
import {html, nothing, type TemplateResult} from 'lit';

import type {FormGuide, Situation} from '../form/guide.ts';
import {privacyLink} from '../form/privacy-link.ts';
import type {Option} from '../form/question.ts';
import {plural} from '../plural.ts';
import {saidWithin} from '../said.ts';
import {more, receipt, wording} from './interpreter-request.wording.ts';
import {isSoonerThan} from './notice.ts';

type Rule = InterpreterRules['modes'][number];

/** The questions under which a person may read that they ask later than is usual. */
const DAYS = ['appointment', 'documentBy'];

/** Leads people through a request for an interpreter. */
export const interpreterRequestGuide: FormGuide = {
  form: interpreterRequest,
  wording,
  receipt,
  isOwn: ({asker}) => asker === 'self',

  instead({settings}) {
    if (!settings || settings.interpreters?.modes.length) return undefined;
    return html`<h2 id="step" tabindex="-1">${more.none.title()}</h2>
      <p>${more.none.text()}</p>`;
  },

  offered(name, options, {draft, settings}) {
    if (name === 'mode') return kinds(options, settings);
    // A call is no way to reach somebody who signs.
    if (name === 'urgentContact' && isSigned(draft)) {
      const isCall = ({value}: Option) => value === 'phone';
      return [...options.filter((option) => !isCall(option)), ...options.filter(isCall)];
    }
    return options;
  },

  lead(page, situation) {
    const rule = ruleOf(situation);
    return page === 'appointment' && rule?.hours
      ? html`<p class="quiet">${hoursOf(rule, situation.settings)}</p>`
      : nothing;
  },

  noticeUnder(name, situation) {
    const {draft, settings} = situation;
    if (name === 'mode') {
      return html`<div role="status">
        ${isSigned(draft) ? html`<p class="panel">${more.deaf()}</p>` : nothing}
      </div>`;
    }
    if (name === 'whenNeeded') return late(draft[name] === 'soon', situation);
    if (DAYS.includes(name))
      return late(isSoonerThan(noticeDaysOf(situation), draft[name]), situation);
    return name === 'consent' ? privacyLink(settings) : nothing;
  },
};

/** Whether a kind can be asked for here; as far as is known, where the trust's settings could not be fetched. */
export function offersKind(settings: Trust | undefined, kind: string): boolean {
  // Few trusts have Irish Sign Language, all of them in Northern Ireland.
  if (!settings) return kind !== 'isl';
  return settings.interpreters?.modes.some(({mode}) => mode === kind) ?? false;
}

function isSigned({mode}: Draft): boolean {
  return ['bsl', 'isl'].includes(mode as string);
}

/** What the trust says of the kind that was chosen. */
function ruleOf({draft, settings}: Situation): Rule | undefined {
  return settings?.interpreters?.modes.find(({mode}) => mode === draft['mode']);
}

function noticeDaysOf(situation: Situation): number {
  return ruleOf(situation)?.noticeDays ?? 0;
}

/** The kinds in the trust's order, each with its hours and the usual notice. */
function kinds(options: readonly Option[], settings: Trust | undefined): readonly Option[] {
  const rules = settings?.interpreters?.modes;
  if (!rules) return options.filter(({value}) => offersKind(settings, value));
  return rules.flatMap((rule) =>
    options
      .filter(({value}) => value === rule.mode)
      .map((option) => ({...option, hint: hintOf(rule, settings)})),
  );
}

/** Says kindly that it is late. The place is there before, so that screen readers tell what comes into it. */
function late(isLate: boolean, situation: Situation): TemplateResult {
  const days = noticeDaysOf(situation);
  const kind = wording.fields.mode.options[situation.draft['mode'] as InterpreterMode];
  const said = html`<div class="panel">
    <h3>${kind()}</h3>
    <p>${notice(days)} ${more.late()}</p>
  </div>`;
  return html`<div role="status">${isLate && days > 0 ? said : nothing}</div>`;
}

/** The usual hours and the usual notice, each a sentence of its own. */
function hintOf(rule: Rule, settings: Trust | undefined): TemplateResult | undefined {
  const {hours, noticeDays} = rule;
  const inTime = noticeDays ? notice(noticeDays) : undefined;
  if (!hours) return inTime ? html`${inTime}` : undefined;
  return html`${hoursOf(rule, settings)}${inTime ? ` · ${inTime}` : nothing}`;
}

/** The usual hours, in the trust's words. */
function hoursOf(rule: Rule, settings: Trust | undefined): TemplateResult {
  return saidWithin(more.hours, rule, 'hours', settings);
}

function notice(days: number): string {
  return plural(days, more.notice(days));
}
