import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { capture, fates, startSite, thePage } from "./site.js";

const open = new Set<{ destroy: () => void } | { close: () => void }>();
afterEach(() => {
  for (const one of open)
    if ("destroy" in one) one.destroy();
    else one.close();
  open.clear();
});

/** Names of the tests lead to this computer, wherever they claim to lie. */
async function startProxy() {
  const asked: string[] = [];
  const serve = (client: Socket) => {
    open.add(client);
    client.on("error", () => undefined);
    client.once("data", () => {
      client.write(Buffer.from([5, 0]));
      client.once("data", (request) => {
        // 5, CONNECT, 0, 3 = name, its length, name, port (RFC 1928, 4)
        const length = request[4] ?? 0;
        const isName = request[3] === 3;
        const name = request.subarray(5, 5 + length).toString();
        const port = request.readUInt16BE(request.length - 2);
        asked.push(isName ? `${name}:${port}` : `address type ${request[3]}`);
        const server = connect(port, "127.0.0.1");
        open.add(server);
        server.on("error", () => client.destroy());
        client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
        client.pipe(server).pipe(client);
      });
    });
  };
  const proxy = createServer(serve);
  open.add(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  return { url: `socks5h://127.0.0.1:${port}`, asked };
}

test("goes through a SOCKS proxy, which resolves the names; none is resolved here", async () => {
  const site = await startSite({ "/": "<p>نص" });
  const { port } = new URL(site.origin);
  const proxy = await startProxy();
  const resolved: string[] = [];
  const lookup = async (host: string) => {
    resolved.push(host);
    return Promise.reject(new Error("resolved here"));
  };
  const named = `http://sahl.example:${port}/`;
  const page = thePage(await capture([named], { proxy: proxy.url, lookup }));
  expect(Buffer.from(page.bytes).toString()).toBe("<p>نص");
  expect(new Set(proxy.asked)).toEqual(new Set([`sahl.example:${port}`]));
  expect(resolved).toEqual([]);
});

test("hands no address of a private network to a proxy", async () => {
  const proxy = await startProxy();
  const events = await capture(
    ["http://10.0.0.1/", "http://169.254.169.254/", "http://[::1]/"],
    { proxy: proxy.url, allowPrivate: false },
  );
  expect(new Set(fates(events))).toEqual(new Set(["CAP-PRIVATE-ADDRESS"]));
  expect(proxy.asked).toEqual([]);
});

test("asks nothing directly when the proxy is not there", async () => {
  const site = await startSite({ "/": "<p>نص" });
  const proxy = "socks5h://127.0.0.1:9";
  const events = await capture([`${site.origin}/`], { proxy });
  expect(fates(events)).toEqual(["CAP-UNREACHABLE"]);
  expect(site.asked.length + site.robots).toBe(0);
});

test("takes no proxy from the environment, and none of another kind", async () => {
  const site = await startSite({ "/": "<p>نص" });
  const before = { ...process.env };
  for (const name of ["http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"])
    process.env[name] = "http://127.0.0.1:9";
  const events = await capture([`${site.origin}/`]);
  process.env = before;
  expect(fates(events)).toEqual(["captured"]);
  for (const proxy of [
    "http://127.0.0.1:9",
    "socks5://127.0.0.1:9",
    "9050",
    "socks5h://",
  ])
    await expect(capture([site.origin], { proxy })).rejects.toMatchObject({
      code: "CAP-BAD-PROXY",
    });
});
