import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { literalAddress, reachOf } from "../../src/capture/addresses.js";

describe("where an address leads", () => {
  it.for([
    "93.184.216.34",
    "1.1.1.1",
    "172.32.0.1",
    "100.128.0.1",
    "2606:2800:220:1:248:1893:25c8:1946",
    "2a00:1450:4001::8a",
  ])("%s is public", (address) => {
    expect(reachOf(address)).toBe("public");
  });

  it.for([
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "100.127.255.255",
    "::1",
    "fc00::1",
    "fdff:ffff::1",
  ])("%s is one's own", (address) => {
    expect(reachOf(address)).toBe("own");
  });

  it.for([
    "0.0.0.0",
    "0.1.2.3",
    "169.254.169.254",
    "192.0.0.1",
    "192.0.2.7",
    "192.88.99.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:93.184.216.34",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "100::1",
    "5f00::1",
    "4000::1",
    "",
    "example.org",
    "1.2.3",
    "0x7f000001",
  ])("nothing lies on %s", (address) => {
    expect(reachOf(address)).toBe("none");
  });
});

const octet = fc.nat(255);

test("no address of a network that is not public is called so", () => {
  const special: readonly (readonly [
    string,
    (a: number, b: number, c: number, d: number) => boolean,
  ])[] = [
    ["this", (a) => a === 0],
    ["private 10", (a) => a === 10],
    ["CGNAT", (a, b) => a === 100 && b >= 64 && b < 128],
    ["loopback", (a) => a === 127],
    ["link-local", (a, b) => a === 169 && b === 254],
    ["private 172", (a, b) => a === 172 && b >= 16 && b < 32],
    ["private 192", (a, b) => a === 192 && b === 168],
    ["benchmark", (a, b) => a === 198 && (b === 18 || b === 19)],
    ["multicast and above", (a) => a >= 224],
  ];
  const near = fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 224, 255);
  const first = fc.oneof(near, octet);
  fc.assert(
    fc.property(first, octet, octet, octet, (a, b, c, d) => {
      const isSpecial = special.some(([, holds]) => holds(a, b, c, d));
      const reach = reachOf([a, b, c, d].join("."));
      if (isSpecial) expect(reach).not.toBe("public");
      // However it is dressed as IPv6, it stays out of reach.
      const hex = Buffer.from([a, b, c, d]).toString("hex");
      const inner = `${hex.slice(0, 4)}:${hex.slice(4)}`;
      for (const dressed of [
        `::ffff:${inner}`,
        `::${inner}`,
        `64:ff9b::${inner}`,
        `2002:${inner}::1`,
        `::ffff:0:${inner}`,
      ])
        expect(reachOf(dressed)).not.toBe("public");
    }),
    { seed: 8, numRuns: 2000 },
  );
});

test("only 2000::/3 is public of IPv6", () => {
  const group = fc.nat(0xffff);
  fc.assert(
    fc.property(fc.tuple(group, group, group, group), (groups) => {
      const [head] = groups;
      const address = `${groups.map((one) => one.toString(16)).join(":")}::1`;
      const isGlobal = head >= 0x2000 && head < 0x4000;
      if (!isGlobal) expect(reachOf(address)).not.toBe("public");
    }),
    { seed: 8, numRuns: 2000 },
  );
});

test("a URL writes every form of an IPv4 address as four numbers", () => {
  for (const host of [
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "①②⑦.0.0.1",
  ])
    expect(literalAddress(new URL(`http://${host}/`))).toBe("127.0.0.1");
  expect(literalAddress(new URL("http://[::1]/"))).toBe("::1");
  expect(literalAddress(new URL("http://sahl.example/"))).toBeNull();
});
