import type {
  ServicePhone,
  ServiceSummary,
  WayIn,
} from '@trust-widgets/contract/service-directory/service';
import type {WAY_IN_AUDIENCES} from '@trust-widgets/contract/service-directory/vocabulary';
import {inOrder} from '@trust-widgets/contract/service-directory/ways-in';

/** One way in, with the numbers that go with it. */
export interface WayWithPhones {
  readonly way: WayIn;
  readonly phones: readonly ServicePhone[];
}

/** The ways in for one kind of people. */
export interface WayGroup {
  readonly audience: (typeof WAY_IN_AUDIENCES)[number];
  /** Those of new people that they may use too: they stand in the group before, and are not told twice. */
  readonly fromAbove: readonly WayIn[];
  /** What there is for them alone. */
  readonly ways: readonly WayWithPhones[];
}

const PHONES_OF: Partial<Record<WayIn['channel'], readonly ServicePhone['kind'][]>> = {
  phone: ['voice', 'textphone'],
  text: ['text'],
};

/** Groups the ways in by whom they are for, best first in each: new people, those known already, and professionals. */
export function wayGroups({
  waysIn,
  phones,
}: Pick<ServiceSummary, 'waysIn' | 'phones'>): readonly WayGroup[] {
  const ways = inOrder(waysIn);
  const phonesFor = (way: WayIn, audience: WayGroup['audience']) =>
    phones.filter(
      (phone) =>
        PHONES_OF[way.channel]?.includes(phone.kind) &&
        (phone.audience?.includes(audience) ?? true),
    );

  const forNew = ways.filter((way) => way.audience.includes('new'));
  const others = (audience: 'known' | 'professional'): WayGroup => {
    // A way of the new is open to whoever is known, whether the trust's file says so or not.
    const fromAbove = forNew.filter(
      (way) => audience === 'known' || way.audience.includes(audience),
    );
    const own = ways.flatMap((way) => {
      if (fromAbove.includes(way)) {
        const told = phonesFor(way, 'new');
        const more = phonesFor(way, audience).filter((phone) => !told.includes(phone));
        return more.length > 0 ? [{way: {...way, note: undefined}, phones: more}] : [];
      }
      return way.audience.includes(audience) ? [{way, phones: phonesFor(way, audience)}] : [];
    });
    return {audience, fromAbove, ways: own};
  };

  const groups: readonly WayGroup[] = [
    {
      audience: 'new',
      fromAbove: [],
      ways: forNew.map((way) => ({way, phones: phonesFor(way, 'new')})),
    },
    others('known'),
    others('professional'),
  ];
  // People who are known know that they may do as all others do. Professionals may not, so they are told.
  return groups.filter(
    ({audience, ways, fromAbove}) =>
      ways.length > 0 || (audience === 'professional' && fromAbove.length > 0),
  );
}

/** The numbers that go with no way in. They are shown all the same. */
export function otherPhones(
  {phones}: Pick<ServiceSummary, 'phones'>,
  groups: readonly WayGroup[],
): readonly ServicePhone[] {
  const shown = new Set(groups.flatMap(({ways}) => ways.flatMap((one) => one.phones)));
  return phones.filter((phone) => !shown.has(phone));
}
