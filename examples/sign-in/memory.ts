import type {Adapter, AdapterPayload} from 'oidc-provider';

/** Keeps what an issuer has to remember, until it stops. What is old is thrown away with every new thing. */
export function memory(): (name: string) => Adapter {
  const all = new Map<string, {payload: AdapterPayload; until: number}>();
  const sweep = () => {
    for (const [key, {until}] of all) if (until < Date.now()) all.delete(key);
  };

  return (name) => {
    const key = (id: string) => `${name} ${id}`;
    const find = (id: string) => Promise.resolve(all.get(key(id))?.payload);
    const findBy = (isIt: (payload: AdapterPayload) => boolean) =>
      Promise.resolve(
        [...all].find(([kept, {payload}]) => kept.startsWith(`${name} `) && isIt(payload))?.[1]
          .payload,
      );
    return {
      upsert: (id, payload, seconds) => {
        sweep();
        all.set(key(id), {payload, until: Date.now() + (seconds ?? 3_600) * 1_000});
        return Promise.resolve();
      },
      find,
      findByUid: (uid) => findBy((payload) => payload.uid === uid),
      findByUserCode: (code) => findBy((payload) => payload.userCode === code),
      consume: (id) => {
        const kept = all.get(key(id));
        if (kept) kept.payload.consumed = Math.floor(Date.now() / 1_000);
        return Promise.resolve();
      },
      destroy: (id) => {
        all.delete(key(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const [kept, {payload}] of all) if (payload.grantId === grantId) all.delete(kept);
        return Promise.resolve();
      },
    };
  };
}
