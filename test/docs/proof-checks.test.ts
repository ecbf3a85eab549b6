import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ROOT } from "./markdown-page.ts";

/** The proof is worth what its checks notice. */

interface Drive {
  calls: { sdk: string; call: string; clientId: string; user?: string; phone?: string }[];
  seen: string[];
  left: string[];
  console: string[];
}
type Differences = (before: Drive, after: Drive, logoutUrls: readonly string[]) => string[];
type Client = new (options: object) => { evaluate: { access: (call: object) => Promise<unknown> } };

const load = (path: string) => import(pathToFileURL(join(ROOT, "scripts/proof", path)).href);

describe("what differs between two walks", async () => {
  const { differences } = (await load("differences.mjs")) as { differences: Differences };
  const call = { sdk: "v2", call: "access", clientId: "a", user: "u", phone: "+1" };
  const before: Drive = { calls: [call], seen: ["Bye"], left: ["https://a.example/bye"], console: [] };
  const after: Drive = { calls: [{ ...call, sdk: "v3" }], seen: ["Bye"], left: [], console: [] };
  const compare = (is: Partial<Drive>, was: Partial<Drive> = {}) =>
    differences({ ...before, ...was }, { ...after, ...is }, ["https://a.example/bye"]);

  it("is nothing when only the SDK is another one", () => expect(compare({})).toEqual([]));

  it.each<[string, Partial<Drive>]>([
    ["a call that is missing", { calls: [] }],
    ["a call too many", { calls: [call, call] }],
    ["a call without the phone", { calls: [{ sdk: "v3", call: "access", clientId: "a", user: "u" }] }],
    ["a call with another client id", { calls: [{ ...call, clientId: "b" }] }],
    ["a page that did not react to the logout", { seen: [] }],
    ["a message on the console", { console: ["warning: x"] }],
    ["a page that went elsewhere", { left: ["https://b.example/"] }],
  ])("is %s", (_, is) => expect(compare(is)).toHaveLength(1));

  it("is a logout URL that the report does not have", () =>
    expect(compare({}, { left: ["https://a.example/other"] })).toHaveLength(1));

  it("is a message on the console of v2 too", () =>
    expect(compare({}, { console: ["error: x"] })).toHaveLength(1));
});

describe("the recording client", async () => {
  const { default: Rupt } = (await load("recording-client.js")) as { default: Client };
  const record = vi.fn();
  beforeEach(() => vi.stubGlobal("window", { ruptProofRecord: record }));
  afterEach(() => {
    vi.unstubAllGlobals();
    record.mockClear();
  });

  it("records a call", async () => {
    await new Rupt({ clientId: "one" }).evaluate.access({ user: "u", email: "e" });
    expect(record).toHaveBeenCalledWith(
      expect.objectContaining({ sdk: "v3", clientId: "one", user: "u", email: "e" }),
    );
  });

  it("hands a logout to the call that brought a callback, else to the client", async () => {
    const [ofClient, ofCall] = [vi.fn(), vi.fn()];
    const rupt = new Rupt({ clientId: "two", on_logout: ofClient });
    const { window: page } = globalThis as unknown as { window: { ruptProofLogout: () => Promise<void> } };
    await rupt.evaluate.access({ user: "u" });
    await page.ruptProofLogout();
    await rupt.evaluate.access({ user: "u", on_logout: ofCall });
    await page.ruptProofLogout();
    expect([ofClient.mock.calls.length, ofCall.mock.calls.length]).toEqual([1, 1]);
  });

  it("refuses a server, a second client, no id and names that are not documented", async () => {
    const first = new Rupt({ clientId: "three" });
    expect(() => new Rupt({ clientId: "three" })).toThrow("second client");
    expect(() => new Rupt({})).toThrow("clientId is required");
    expect(() => new Rupt({ clientId: "four", onLogout: () => {} })).toThrow("onLogout");
    await expect(first.evaluate.access({ account: "u" })).rejects.toThrow("account");
    vi.unstubAllGlobals();
    expect(() => new Rupt({ clientId: "five" })).toThrow("outside of a browser");
  });
});
