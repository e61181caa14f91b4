import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Bundle} from '@medplum/fhirtypes';
import {passport} from '@trust-widgets/contract';
import {validAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import * as fc from 'fast-check';

import {signIn, type TestPatient} from '../src/testing/patients.ts';
import {onBothDatabases, serviceFor} from './databases.ts';
import {EXAMPLE} from './passport-fhir-example.ts';
import {faultsOf} from './passport-fhir-oracle.ts';

async function take(patient: TestPatient, accept = 'application/fhir+json'): Promise<Bundle> {
  const response = await patient.send('GET', '/v1/passport', {headers: {Accept: accept}});
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^application\/fhir\+json/);
  return (await response.json()) as Bundle;
}

onBothDatabases('a passport that leaves the service as FHIR', (open) => {
  const shared = serviceFor(open);

  it('is a valid document, whatever was saved', async () => {
    const passports = fc.sample(validAnswers(passport), {numRuns: 40});
    for (const answers of [{}, EXAMPLE, ...passports]) {
      const patient = await signIn(shared.service);
      await patient.save(answers);
      assert.deepEqual(faultsOf(await take(patient)), []);
    }
  });

  it('has the same ids each time, and says when it was saved and when it was written out', async () => {
    const patient = await signIn(shared.service);
    await patient.save(EXAMPLE);
    const {savedAt} = await patient.read();
    const [first, second] = [await take(patient), await take(patient)];
    const urls = ({entry}: Bundle) => entry!.map(({fullUrl}) => fullUrl);
    assert.deepEqual(urls(first), urls(second));
    assert.deepEqual(first.entry, second.entry);
    const [composition] = first.entry!.map(({resource}) => resource!);
    assert.ok(composition!.resourceType === 'Composition');
    assert.equal(composition.date, savedAt);
    assert.ok(first.timestamp! >= savedAt!);
  });

  it('has whom the person lets know something, and never whom they let know nothing', async () => {
    const patient = await signIn(shared.service);
    await patient.save(EXAMPLE);
    const text = JSON.stringify(await take(patient));
    assert.match(text, /"Consent".*Marek/);
    assert.doesNotMatch(text, /Somebody I knew|CANARY/);
  });

  it('is given to a program that asks as FHIR programs do', async () => {
    const patient = await signIn(shared.service);
    await patient.save(EXAMPLE);
    for (const accept of [
      'application/fhir+json; fhirVersion=4.0',
      'application/fhir+json, application/json;q=0.9, */*;q=0.1',
      'Application/FHIR+JSON',
    ])
      await take(patient, accept);
  });
});
