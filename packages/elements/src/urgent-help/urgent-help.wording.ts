import {msg} from '@lit/localize';
import type {URGENT_KINDS} from '@trust-widgets/contract/trust/nations';

type Kind = (typeof URGENT_KINDS)[number];

/** Above the numbers. */
export const heading = () => msg('If you need help now', {id: 'urgentHelp.heading'});

/** Names each number where there is little room. */
export const wording = {
  emergency: () => msg('Life at risk', {id: 'urgentHelp.short.emergency'}),
  'nhs-111': () => msg('NHS mental health help', {id: 'urgentHelp.short.nhs111'}),
  'nhs-111-wales': () =>
    msg('NHS mental health help, press 2', {id: 'urgentHelp.short.nhs111Wales'}),
  'nhs-24': () => msg('NHS 24 mental health help', {id: 'urgentHelp.short.nhs24'}),
  lifeline: () => msg('Lifeline', {id: 'urgentHelp.short.lifeline'}),
  'lifeline-textphone': () => msg('Lifeline textphone', {id: 'urgentHelp.short.lifelineTextphone'}),
  'team-phone': () => msg('Call us', {id: 'urgentHelp.short.teamPhone'}),
  'team-text': () => msg('Text us', {id: 'urgentHelp.short.teamText'}),
} satisfies Record<Kind, () => string>;
