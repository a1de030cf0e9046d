// The ground of the tests of a complaint's screens: this process on a database of its own, one platform, a person of its
// company and an officer.
import { afterAll, beforeAll } from "vitest";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/people/actor";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import {
  givenAgent,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
  type GivenPlatform,
} from "@/tests/support/stories";

export let own: TestDatabase;
export let platform: GivenPlatform;
export let agent: CompanyActor;
export let officer: RegulatorActor;

/** For the tests of one file. Screens read the database that the process is connected to. */
export function useScreens(): void {
  beforeAll(async () => {
    own = await testDatabase();
    connectProcess(own.url);
    await givenRulebook(own.db);
    platform = await givenPlatform(own.db);
    agent = await givenAgent(own.db, platform);
    officer = await givenRegulator(own.db);
  });
  afterAll(async () => {
    await disconnectProcess();
    await own.drop();
  });
}

export const ago = (hours: number) => hoursAfter(new Date(), -hours);
