import { describe, expect, test } from "vitest";
import {
  boundsOfCode,
  CODE_BOUNDS,
  digitsOfCode,
  FACTOR_BOUNDS,
  GUESS_BOUNDS,
  judgeGuess,
  TRIES_OVER_CEILING,
} from "@/lib/domain/sign-in/guesses";
import { codeFrom } from "@/lib/domain/shared/reference";

const DAY = 86_400;
/** The most that a day's attack on one code may come to: docs/domain/guesses.md. */
const A_DAYS_ODDS = 0.001;

describe("a guess of a device that nobody knows", () => {
  const few = { ofDoorAndNetwork: 1, ofNetwork: 1, ofDoor: 1 };
  const { doorAndNetwork, network, door } = GUESS_BOUNDS;

  test.each([
    ["the tenth at a door from a network", { ofDoorAndNetwork: doorAndNetwork.max }, "look"],
    ["the eleventh", { ofDoorAndNetwork: doorAndNetwork.max + 1 }, "doorAndNetwork"],
    ["the last that a network has at all doors", { ofNetwork: network.max }, "look"],
    ["one more, at a door that the network has not tried", { ofNetwork: network.max + 1 }, "lookInTurn"],
    [
      "the third at such a door",
      { ofNetwork: network.max + 1, ofDoorAndNetwork: TRIES_OVER_CEILING },
      "lookInTurn",
    ],
    ["the fourth", { ofNetwork: network.max + 1, ofDoorAndNetwork: TRIES_OVER_CEILING + 1 }, "network"],
    ["the millionth at all doors, at one that is new", { ofNetwork: 1_000_000 }, "lookInTurn"],
    ["the thousandth at a door", { ofDoor: door.max, ofDoorAndNetwork: doorAndNetwork.max }, "look"],
    [
      "one more, of a network that has tried",
      { ofDoor: door.max + 1, ofDoorAndNetwork: TRIES_OVER_CEILING + 1 },
      "door",
    ],
    [
      "one more, of a network that is new",
      { ofDoor: door.max + 1, ofDoorAndNetwork: TRIES_OVER_CEILING },
      "look",
    ],
    ["the millionth, of a network that is new", { ofDoor: 1_000_000 }, "look"],
    [
      "one more of each, at a door that the network has not tried",
      { ofNetwork: network.max + 1, ofDoor: door.max + 1 },
      "lookInTurn",
    ],
  ] as const)("%s", (_, counts, judged) => {
    expect(judgeGuess({ ...few, ...counts })).toBe(judged);
  });
});

describe("a code that a device asks for which has answered none of this contact", () => {
  const first = { ofNetwork: 1, ofContact: 1 };
  const { network, contact } = CODE_BOUNDS;

  test.each([
    ["the last that a network has for all contacts", { ofNetwork: network.max }, []],
    ["one more", { ofNetwork: network.max + 1 }, ["quarter", "day", "network"]],
    ["one more, that a filing asks for", { ofNetwork: null }, []],
    ["the twentieth of a contact", { ofContact: contact.max }, []],
    ["one more of a contact", { ofContact: contact.max + 1 }, ["quarter", "day", "contact"]],
    [
      "one more of both",
      { ofNetwork: network.max + 1, ofContact: contact.max + 1 },
      ["quarter", "day", "network", "contact"],
    ],
  ] as const)("%s", (_, counts, bounds) => {
    expect(boundsOfCode({ ...first, ...counts })).toEqual(bounds);
  });
});

test("the hundredth code of a day is short, the next is long", () => {
  const { shortADay, digits } = CODE_BOUNDS;
  expect([digitsOfCode(1), digitsOfCode(shortADay.max), digitsOfCode(shortADay.max + 1)]).toEqual([
    digits.short,
    digits.short,
    digits.long,
  ]);
});

/** The most tries that a sliding window admits within a day. */
const inADay = ({ max, windowSeconds }: { readonly max: number; readonly windowSeconds: number }) =>
  max * Math.ceil(DAY / windowSeconds);
/** The chance that none of `tries` is right. */
const missing = (tries: number, odds: number) => (1 - odds) ** tries;

describe("what a day of guessing comes to, at most", () => {
  test("at a contact's codes, asked for and tried all day from as many networks as one likes", () => {
    const { tries, contact, over, device, shortADay, digits } = CODE_BOUNDS;
    const codes = inADay(contact) + inADay(over.contact) + inADay(device);
    const short = Math.min(codes, shortADay.max);
    const chance =
      1 - missing(short * tries, 10 ** -digits.short) * missing((codes - short) * tries, 10 ** -digits.long);
    expect(chance).toBeLessThanOrEqual(A_DAYS_ODDS);
    // The bound on the day is what holds it: with short codes alone it would not.
    expect(1 - missing(codes * tries, 10 ** -digits.short)).toBeGreaterThan(A_DAYS_ODDS);
  });

  test("strangers' mail to one contact: three codes a day more for each network, and never more than four a minute", () => {
    const { contact, over } = CODE_BOUNDS;
    const most = (networks: number) =>
      inADay(contact) +
      Math.min(inADay(over.contact), inADay(over.quarter) * networks, over.day.max * networks);
    expect([most(1), most(1_000), most(1_000_000)]).toEqual([1_923, 4_920, 5_760]);
    // Who wants the owner of a contact refused on a new device for a quarter of an hour needs so many networks, for a day so many.
    const networks = Math.ceil(contact.max / CODE_BOUNDS.contactAndNetwork.max) + over.contact.max;
    expect([networks, Math.ceil(inADay(over.contact) / over.day.max)]).toEqual([44, 1_280]);
  });

  test("at a second factor, by somebody who has the password and a stolen device", () => {
    const { person, personADay, deviceADay, digits, stepSeconds, toleranceSeconds } = FACTOR_BOUNDS;
    const rightAtOnce = 1 + (2 * toleranceSeconds) / stepSeconds;
    const tries = Math.min(inADay(person), inADay(personADay)) + inADay(deviceADay);
    expect(1 - missing(tries, rightAtOnce / 10 ** digits)).toBeLessThanOrEqual(A_DAYS_ODDS);
  });

  test("at an access code, from a million networks", () => {
    const bits = 5 * codeFrom(Buffer.alloc(32)).length;
    const tries = 1_000_000 * inADay(GUESS_BOUNDS.doorAndNetwork);
    expect(-Math.expm1(tries * Math.log1p(-(2 ** -bits)))).toBeLessThanOrEqual(A_DAYS_ODDS);
  });
});
