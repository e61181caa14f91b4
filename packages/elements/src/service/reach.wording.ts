import {msg, str} from '@lit/localize';
import type {Service} from '@trust-widgets/contract/service-directory/service';
import type {CHANNELS} from '@trust-widgets/contract/service-directory/vocabulary';

type Channel = (typeof CHANNELS)[number];

/** How a service is reached and when, as a list of services and the page of one both say it. */
export const wording = {
  channel: {
    'online-referral': () => msg('Fill in a form online', {id: 'service.channel.online'}),
    phone: () => msg('Call', {id: 'service.channel.phone'}),
    text: () => msg('Send a text message', {id: 'service.channel.text'}),
    email: () => msg('Send an email', {id: 'service.channel.email'}),
    'nhs-111': () => msg('Call NHS 111', {id: 'service.channel.nhs111'}),
    'walk-in': () => msg('Walk in without an appointment', {id: 'service.channel.walkIn'}),
    gp: () => msg('Ask your GP', {id: 'service.channel.gp'}),
    'through-team': () => msg('Ask the team that helps you now', {id: 'service.channel.team'}),
    'emergency-department': () =>
      msg('Go to the emergency department (A&E)', {id: 'service.channel.emergency'}),
  } satisfies Record<Channel, () => string>,
  status: {
    'temporarily-closed': () => msg('Closed for now', {id: 'service.status.temporarily'}),
    closed: () => msg('This service has closed', {id: 'service.status.closed'}),
  } satisfies Record<Exclude<Service['status'], 'active'>, () => string>,
  open: {
    always: () => msg('Open now. Always open, day and night', {id: 'service.open.always'}),
    now: () => msg('Open now', {id: 'service.open.now'}),
    untilToday: (time: string) =>
      msg(str`Open now. Closes today at ${time}`, {id: 'service.open.untilToday'}),
    until: (day: string, time: string) =>
      msg(str`Open now. Closes on ${day} at ${time}`, {id: 'service.open.until'}),
    notNow: () => msg('Closed now', {id: 'service.open.notNow'}),
    fromToday: (time: string) =>
      msg(str`Closed now. Opens today at ${time}`, {id: 'service.open.fromToday'}),
    from: (day: string, time: string) =>
      msg(str`Closed now. Opens on ${day} at ${time}`, {id: 'service.open.from'}),
    unknown: () => msg('Ask the service when it is open', {id: 'service.open.unknown'}),
  },
  notDirectly: () =>
    msg(
      'If you are new, you can’t ask this service for help yourself. Someone else can ask for you.',
      {id: 'service.notDirectly'},
    ),
  notForNew: () =>
    msg('This service is only for people it already knows.', {id: 'service.notForNew'}),
  onlyProfessionals: () =>
    msg('Only people who work with you can ask this service for help.', {
      id: 'service.onlyProfessionals',
    }),
};
