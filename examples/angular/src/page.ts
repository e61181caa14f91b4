import '@trust-widgets/elements/exit-page';
import '@trust-widgets/elements/referral';
import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';

/** A page on which people choose a team, and refer themselves or somebody else to it. */
@Component({
  selector: 'trust-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <trust-exit-page>
      <a href="https://www.bbc.co.uk/weather" rel="noreferrer">Exit this page</a>
    </trust-exit-page>
    <main>
      <h1>Ask us for help</h1>
      <label>
        Which team?
        <select #team (change)="service.set(team.value)">
          <option value="">Choose a team</option>
          <option value="crisis-team">Crisis team</option>
          <option value="talking-therapies">Talking therapies</option>
        </select>
      </label>
      @if (service()) {
        <trust-referral
          api="https://referrals.northbank.example.com"
          trust="northbank"
          [service]="service()"
          (trust-sent)="reference.set($event.reference)"
        >
          <p>If somebody’s life is in danger, call <strong>999</strong> now.</p>
          <p>Call the crisis team on <a href="tel:08081570111">0808 157 0111</a>, day and night.</p>
          <p>If it is hard to speak, text <a href="sms:07700900111">07700 900111</a>.</p>
        </trust-referral>
      }
      @if (reference()) {
        <p role="status">The page knows that {{ reference() }} was sent.</p>
      }
    </main>
  `,
})
export class Page {
  readonly service = signal('');
  readonly reference = signal('');
}
