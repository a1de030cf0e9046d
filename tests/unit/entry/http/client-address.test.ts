import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { clientNetwork, networkOf, UNKNOWN_NETWORK } from "@/lib/entry/http/client-address";

describe("one address is one network, however it is written", () => {
  test.each([
    ["203.0.113.9", "203.0.113.9"],
    ["203.0.113.9:51344", "203.0.113.9"],
    [" 203.0.113.9 ", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["::FFFF:203.0.113.9", "203.0.113.9"],
    ["::ffff:cb00:7109", "203.0.113.9"],
    ["0:0:0:0:0:ffff:203.0.113.9", "203.0.113.9"],
    ["[::FFFF:203.0.113.9]:443", "203.0.113.9"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["[2001:db8::1]", "2001:db8:0:0::/64"],
    ["[2001:db8::1]:443", "2001:db8:0:0::/64"],
    ["2001:0DB8:0000:0000:ABCD::1", "2001:db8:0:0::/64"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::", "2001:db8:1:3::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

test.each([
  "",
  "unknown",
  "_hidden",
  "nonsense",
  "203.0.113.256",
  "203.0.113",
  "010.0.0.1:1",
  "203.0.113.9:port",
  "[2001:db8::1",
  "2001:db8::1]:443",
  "1:2:3:4:5:6:7:8:9",
  "203.0.113.9, 203.0.113.10",
  "\u0000",
  "💥",
])("%j is no address, and shares one bucket with all that is none", (address) => {
  expect(networkOf(address)).toBe(UNKNOWN_NETWORK);
});

describe("only the hop that the configuration names is believed", () => {
  const from = (forwarded: string | undefined, remoteAddress: string | undefined = "::ffff:192.0.2.1") =>
    ({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage;

  test.each([
    ["without a proxy of ours, where the connection comes from", "203.0.113.9", false, "192.0.2.1"],
    ["behind one, the address that it saw", "203.0.113.9:4711", true, "203.0.113.9"],
    ["and nothing that the caller claimed before it", "198.51.100.1, 203.0.113.9", true, "203.0.113.9"],
    ["nonsense in its place is nobody's", "203.0.113.9, nonsense", true, UNKNOWN_NETWORK],
    ["a proxy that says nothing is where it is itself", undefined, true, "192.0.2.1"],
    ["and one that says it with blanks", " ", true, "192.0.2.1"],
  ])("%s", (_, forwarded, trusted, network) => {
    expect(clientNetwork(from(forwarded), trusted)).toBe(network);
  });

  test("a connection that is gone has none", () => {
    const gone = { headers: {}, socket: {} } as unknown as IncomingMessage;
    expect(clientNetwork(gone, true)).toBe(UNKNOWN_NETWORK);
  });
});
