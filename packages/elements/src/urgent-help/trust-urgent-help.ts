import type {TemplateResult} from 'lit';

import {TrustWidget} from '../widget.ts';
import {urgentHelpInFull} from './urgent-help.ts';

/**
 * Shows whom to call or text for urgent help: 999, the nation's own line, and the trust's team.
 *
 * 999 needs no answer from the service. Put the trust's own numbers inside the tag: they stand there without script too.
 *
 * @slot - What people see before and without script, and below 999 when the service can't be reached.
 * @status experimental
 */
export class TrustUrgentHelp extends TrustWidget {
  protected override content(): TemplateResult {
    return urgentHelpInFull(this.settings);
  }
}
