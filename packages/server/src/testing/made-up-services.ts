import type {TrustConfig} from '../trusts/trust-config.ts';
import {madeUpService, madeUpTrust} from './made-up-trust.ts';

const places = [
  'Aldby',
  'Brackwater',
  'Castlemoor',
  'Dunhope',
  'Eastfell',
  'Fernley',
  'Glenrow',
  'Harwood',
];
const fields = [
  'Crisis',
  'Recovery',
  'Memory',
  'Perinatal',
  'Youth',
  'Family',
  'Liaison',
  'Wellbeing',
];
const forms = ['Team', 'Service', 'House', 'Clinic', 'Ward', 'Group', 'Line', 'Centre'];
const towns = [
  {town: 'Sunderland', position: {lat: 54.905, lon: -1.382}},
  {town: 'Durham', position: {lat: 54.777, lon: -1.576}},
  {town: 'Hexham', position: {lat: 54.971, lon: -2.1}},
  {},
];

/** Makes a trust with many services that do not exist: the same ones every time. */
export function madeUpDirectory(size: number): TrustConfig {
  const services = Array.from({length: size}, (_, index) => {
    const place = `${places[index % 8]}${Math.floor(index / 64)}`;
    const field = fields[Math.floor(index / 8) % 8]!;
    return madeUpService(`service-${index}`, {
      name: `${place} ${field} ${forms[index % 7]}`,
      kind: index % 5 === 0 ? 'crisis-team' : 'community-team',
      audiences: index % 3 === 0 ? ['young-people'] : ['adults'],
      synonyms: [`${field} help in ${place}`],
      ...(index % 2 === 0 && {
        hours: {
          always: false,
          weekly: [{days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00'}],
          bankHolidays: 'closed',
        },
      }),
      ...towns[index % 4],
    });
  });
  return madeUpTrust('northbank', {services});
}
