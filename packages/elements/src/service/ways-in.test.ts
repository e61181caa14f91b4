import {expect} from '@open-wc/testing';
import type {ServicePhone, WayIn} from '@trust-widgets/contract/service-directory/service';

import {otherPhones, wayGroups} from './ways-in.ts';
import {whoCanAsk} from './who-can-ask.ts';

const phone = (number: string, more: Partial<ServicePhone> = {}): ServicePhone => ({
  number,
  kind: 'voice',
  ...more,
});
const way = (channel: WayIn['channel'], audience: WayIn['audience'], order = 1): WayIn => ({
  channel,
  audience,
  order,
});

describe('wayGroups()', () => {
  const all: WayIn['audience'] = ['new', 'known', 'professional'];

  it('puts the emergency department last for new people, whatever its place in the file (need 17)', () => {
    const [group] = wayGroups({
      waysIn: [way('emergency-department', all, 1), way('gp', all, 3), way('phone', all, 2)],
      phones: [],
    });
    expect(group?.ways.map(({way}) => way.channel)).to.deep.equal([
      'phone',
      'gp',
      'emergency-department',
    ]);
  });

  it('puts each number with its way, and keeps team numbers for those who are known (need 13)', () => {
    const groups = wayGroups({
      waysIn: [way('phone', all), way('text', ['new'], 2)],
      phones: [
        phone('1'),
        phone('2', {audience: ['known']}),
        phone('3', {audience: ['professional']}),
        phone('4', {kind: 'text'}),
        phone('5', {kind: 'textphone'}),
      ],
    });
    const numbers = groups.map(({audience, ways}) => [
      audience,
      ...ways.map(({phones}) => phones.map(({number}) => number).join()),
    ]);
    expect(numbers).to.deep.equal([
      ['new', '1,5', '4'],
      ['known', '2'],
      ['professional', '3'],
    ]);
  });

  it('does not repeat to those who are known what everybody may do', () => {
    const groups = wayGroups({waysIn: [way('phone', ['new', 'known'])], phones: [phone('1')]});
    expect(groups.map(({audience}) => audience)).to.deep.equal(['new']);
  });

  it('leaves no number out', () => {
    const service = {waysIn: [way('gp', ['new'])], phones: [phone('1')]};
    expect(otherPhones(service, wayGroups(service)).map(({number}) => number)).to.deep.equal(['1']);
  });
});

describe('whoCanAsk()', () => {
  const ask = (...waysIn: WayIn[]) => whoCanAsk({status: 'active', waysIn});

  it('says nothing where new people can come directly', () => {
    expect(ask(way('gp', ['new']), way('phone', ['new']))).to.equal(undefined);
  });

  it('says kindly that somebody else must ask, that only known people can, or only professionals (need 12)', () => {
    expect(ask(way('gp', ['new']), way('phone', ['known']))).to.contain('Someone else can ask');
    expect(ask(way('phone', ['known']))).to.contain('people it already knows');
    expect(ask(way('phone', ['professional']))).to.contain('Only people who work with you');
    expect(ask({...way('phone', ['new']), referrers: ['gp']})).to.contain('Only people who work');
  });
});
