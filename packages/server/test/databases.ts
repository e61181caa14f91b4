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
  describe(`${name} (SQLite)`, () => {
    tests(({sharing, ...options} = {}) =>
      startTestService({...(sharing && {dataDir: sharing.dataDir}), ...options}),
    );
  });

  describe(`${name} (PostgreSQL)`, () => {
    let postgres: TestPostgres;
    const urls = new Map<TestService, string>();
    before(() => {
      postgres = startTestPostgres();
    });
    after(() => postgres.remove());
    const open: OpenService = async ({sharing, ...options} = {}) => {
      const databaseUrl = (sharing && urls.get(sharing)) ?? postgres.createDatabase();
      const service = await startTestService({databaseUrl, ...options});
      urls.set(service, databaseUrl);
      return service;
    };
    // A block of their own, so that their services are stopped before the database is.
    describe('with a database of its own', () => tests(open));
  });
}

/** Starts a service for the tests of one block, and stops it after them whatever happened. */
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
