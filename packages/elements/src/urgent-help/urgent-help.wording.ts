import {msg} from '@lit/localize';
import type {URGENT_KINDS} from '@trust-widgets/contract/trust/nations';

type Kind = (typeof URGENT_KINDS)[number];

/** What we say of urgent help. `when` says whom a number is for; `short` names it where there is little room. */
export const wording = {
  heading: () => msg('If you need help now', {id: 'urgentHelp.heading'}),
  notWatched: () =>
    msg('Nobody watches this page. If you need help now, please call or text.', {
      id: 'urgentHelp.notWatched',
    }),
  when: {
    emergency: () =>
      msg('If someone’s life is at risk, or someone is badly hurt', {id: 'urgentHelp.emergency'}),
    'nhs-111': () =>
      msg('For urgent mental health help, day or night. Choose the mental health option', {
        id: 'urgentHelp.nhs111',
      }),
    'nhs-111-wales': () =>
      msg('For urgent mental health help, day or night. Press 2', {id: 'urgentHelp.nhs111Wales'}),
    'nhs-24': () =>
      msg('For urgent mental health help, day or night. Choose the mental health hub', {
        id: 'urgentHelp.nhs24',
      }),
    lifeline: () =>
      msg('Lifeline, if you are in distress or despair, day or night', {id: 'urgentHelp.lifeline'}),
    'lifeline-textphone': () =>
      msg('Lifeline by textphone, if you are Deaf or find speech hard', {
        id: 'urgentHelp.lifelineTextphone',
      }),
    'team-phone': () => msg('Call the team', {id: 'urgentHelp.teamPhone'}),
    'team-text': () =>
      msg('Text the team, if speaking is hard for you', {id: 'urgentHelp.teamText'}),
  } satisfies Record<Kind, () => string>,
  short: {
    emergency: () => msg('Life at risk', {id: 'urgentHelp.short.emergency'}),
    'nhs-111': () => msg('NHS 111', {id: 'urgentHelp.short.nhs111'}),
    'nhs-111-wales': () => msg('NHS 111 Wales', {id: 'urgentHelp.short.nhs111Wales'}),
    'nhs-24': () => msg('NHS 24', {id: 'urgentHelp.short.nhs24'}),
    lifeline: () => msg('Lifeline', {id: 'urgentHelp.short.lifeline'}),
    'lifeline-textphone': () =>
      msg('Lifeline textphone', {id: 'urgentHelp.short.lifelineTextphone'}),
    'team-phone': () => msg('Call us', {id: 'urgentHelp.short.teamPhone'}),
    'team-text': () => msg('Text us', {id: 'urgentHelp.short.teamText'}),
  } satisfies Record<Kind, () => string>,
};
