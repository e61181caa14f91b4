import {after, before, describe} from 'node:test';

import {startTestPostgres, type TestPostgres} from '../src/testing/postgres.ts';
import {
  startTestService,
  type TestService,
  type TestServiceOptions,
} from '../src/testing/test-service.ts';

/** Starts a service with an empty database, or with that of another service. */
export type OpenService = (
  options?: TestServiceOptions & {readonly sharing?: TestService},
) => Promise<TestService>;

/** Runs the same tests on both databases. There is no way to leave one out. */
export function onBothDatabases(name: string, tests: (open: OpenService) => void): void {
  void describe(`${name} (SQLite)`, () => {
    const {started, stopAll} = keepTrack();
    after(stopAll);
    tests(async ({sharing, ...options} = {}) =>
      started(await startTestService({...(sharing && {dataDir: sharing.dataDir}), ...options})),
    );
  });

  void describe(`${name} (PostgreSQL)`, () => {
    let postgres: TestPostgres;
    const urls = new Map<TestService, string>();
    before(() => {
      postgres = startTestPostgres();
    });
    const {started, stopAll} = keepTrack();
    after(async () => {
      await stopAll();
      postgres.remove();
    });
    const open: OpenService = async ({sharing, ...options} = {}) => {
      const databaseUrl = (sharing && urls.get(sharing)) ?? postgres.createDatabase();
      const service = started(await startTestService({databaseUrl, ...options}));
      urls.set(service, databaseUrl);
      return service;
    };
    // A block of their own, whose hooks run before this one's stop the database.
    void describe('with a database of its own', () => tests(open));
  });
}

/** Remembers the services that tests started, so that one that failed leaves none behind. */
function keepTrack() {
  const services: TestService[] = [];
  return {
    started(service: TestService) {
      services.push(service);
      return service;
    },
    async stopAll() {
      for (const service of services.reverse()) await service.stop();
    },
  };
}

/** Starts a service for the tests of one block. */
export function serviceFor(
  open: OpenService,
  options: TestServiceOptions = {},
): {readonly service: TestService} {
  let service: TestService;
  before(async () => {
    service = await open(options);
  });
  after(() => service.stop());
  return {
    get service() {
      return service;
    },
  };
}
