import { expect, test } from "vitest";
import {
  VIEW_POLICY,
  viewedAs,
} from "../../src/server/handlers/evidence-view.js";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));

test("a page is known by its head, text by having no zero bytes", () => {
  expect(viewedAs(bytes("<!DOCTYPE html><p>نص"))).toBe("text/html");
  expect(viewedAs(bytes("\uFEFF\n<html>"))).toBe("text/html");
  expect(viewedAs(bytes('{"text":"<html>"}'))).toMatch(/^text\/plain/);
  expect(viewedAs(bytes("قُتل شاب"))).toMatch(/^text\/plain/);
  expect(viewedAs(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
});

test("a page that is looked at has no origin, runs nothing and fetches nothing", () => {
  expect(VIEW_POLICY).toMatch(/^sandbox; default-src 'none';/);
  expect(VIEW_POLICY).not.toMatch(/allow-|script-src|https?:|\*/);
  expect(VIEW_POLICY).toContain("frame-ancestors 'self'");
});
