import type {Nation} from './nations.ts';
import type {UrgentNumber} from './trust.ts';

/**
 * The national numbers for urgent help, as last checked in November 2026. Review them every month.
 *
 * - 999: everywhere (https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/when-to-call-999/).
 * - England: NHS 111, "select the mental health option". Never name the digit: it has changed before.
 * - Wales: NHS 111 Wales, press 2 for mental health (https://111.wales.nhs.uk).
 * - Scotland: NHS 24 on 111, mental health hub (https://www.nhs24.scot/111).
 * - Northern Ireland: Lifeline 0808 808 8000, textphone 18001 0808 808 8000 (https://www.lifelinehelpline.info).
 */
export const NATIONAL_NUMBERS: Readonly<Record<Nation, readonly UrgentNumber[]>> = {
  england: [
    {kind: 'emergency', number: '999'},
    {kind: 'nhs-111', number: '111'},
  ],
  wales: [
    {kind: 'emergency', number: '999'},
    {kind: 'nhs-111-wales', number: '111'},
  ],
  scotland: [
    {kind: 'emergency', number: '999'},
    {kind: 'nhs-24', number: '111'},
  ],
  'northern-ireland': [
    {kind: 'emergency', number: '999'},
    {kind: 'lifeline', number: '0808 808 8000'},
    {kind: 'lifeline-textphone', number: '18001 0808 808 8000'},
  ],
};
