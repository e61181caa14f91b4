import {msg} from '@lit/localize';
import type {URGENT_KINDS} from '@trust-widgets/contract/trust/nations';

type Kind = (typeof URGENT_KINDS)[number];

/** Says whom each number is for. */
export const when = {
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
    msg('Lifeline, if you are very upset or in despair, day or night', {id: 'urgentHelp.lifeline'}),
  'lifeline-textphone': () =>
    msg('Lifeline by textphone, if you are Deaf or find speech hard', {
      id: 'urgentHelp.lifelineTextphone',
    }),
  'team-phone': () => msg('Call the team', {id: 'urgentHelp.teamPhone'}),
  'team-text': () => msg('Text the team, if speaking is hard for you', {id: 'urgentHelp.teamText'}),
} satisfies Record<Kind, () => string>;

/** Under the numbers. */
export const notWatched = () =>
  msg('Our staff can’t see what you do on this page. If you need help now, please call or text.', {
    id: 'urgentHelp.notWatched',
  });
