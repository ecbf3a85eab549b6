import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { type AttachOptions, createFakeRupt, type FakeRequest, type FakeServer } from "./fake-rupt.ts";
import { loadRealRupt } from "./real-rupt.ts";
import { RemoteLogout } from "./remote-logout.ts";

/** What one side did, in a form that can be compared. */
interface Trace {
  requests: FakeRequest[];
  events: string[];
}

type Step =
  | { call: string; options?: AttachOptions & Record<string, unknown> }
  | { message: "logout" | "challenge"; challenge?: string };

interface Case {
  name: string;
  steps: (events: string[]) => Step[];
  href?: string;
  answer?: Record<string, unknown> | "offline";
}

/** Parts of a request that describe the device, not the call. */
const DEVICE = [
  "signals",
  "fingerprint",
  "last_fingerprint",
  "last_challenge",
  "last_blocking_access",
  "client",
  "version",
];
const ANSWER = {
  success: true,
  attached_devices: 1,
  device_id: "device",
  default_device_limit: 3,
  access: "access",
};
const URLS = { logout_url: "https://a.example/out", new_account_url: "https://a.example/new" };

function listener(trace: Trace, answer: Case["answer"]): FakeServer {
  return (request) => {
    const body = Object.fromEntries(
      Object.entries(request.body ?? {}).filter(([key]) => !DEVICE.includes(key)),
    );
    trace.requests.push(JSON.parse(JSON.stringify({ ...request, body: request.body && body })));
    if (answer === "offline") throw new Error("offline");
    return { ...ANSWER, ...answer };
  };
}

const tell = (name: string, value: unknown) => `${name}: ${JSON.stringify(value) ?? "undefined"}`;

async function runReal({ steps, href = "https://a.example/page?x=1", answer }: Case): Promise<Trace> {
  const trace: Trace = { requests: [], events: [] };
  const navigate = (url: string) => void trace.events.push(`navigate ${url}`);
  const real = loadRealRupt({ href, navigate, server: listener(trace, answer) });
  for (const step of steps(trace.events)) {
    if ("call" in step) {
      const result = await real.module[step.call]?.(step.options).catch(() => "rejected");
      trace.events.push(tell(step.call, step.call === "getHash" ? "hash" : result));
    } else {
      const { message: action, challenge } = step;
      await real
        .sendMessage({ action, ...(challenge && { challenge: { _id: challenge } }) })
        .catch(() => undefined);
    }
  }
  expect(real.streams.filter(({ closed }) => !closed).length, "one open stream at most").toBeLessThanOrEqual(
    1,
  );
  return trace;
}

async function runFake({ steps, href = "https://a.example/page?x=1", answer }: Case): Promise<Trace> {
  const trace: Trace = { requests: [], events: [] };
  const remote = new RemoteLogout();
  const navigate = (url: string) => void trace.events.push(`navigate ${url}`);
  const fake = createFakeRupt({ remote, page: { href, navigate }, server: listener(trace, answer) });
  for (const step of steps(trace.events)) {
    if ("call" in step) {
      const sdkFunction: unknown = Reflect.get(fake.module, step.call);
      if (typeof sdkFunction !== "function") throw new Error(`the fake has no ${step.call}`);
      const result: unknown = await sdkFunction(step.options).catch(() => "rejected");
      trace.events.push(tell(step.call, step.call === "getHash" ? "hash" : result));
    } else if (step.message === "logout") await remote.send(step.challenge).catch(() => undefined);
    else await fake.receiveChallenge(step.challenge ?? "");
  }
  return trace;
}

const attach = (options: AttachOptions = {}): Step => ({
  call: "attach",
  options: { client_id: "client", account: "1", ...options },
});
const on = (events: string[], name: string, returned: unknown) => (argument?: unknown) => {
  events.push(tell(name, argument));
  return returned;
};

const CASES: readonly Case[] = [
  { name: "the smallest call", steps: () => [attach()] },
  {
    name: "every option",
    steps: (events) => [
      attach({
        secret: "s",
        user: "2",
        email: "a@b.c",
        phone: "+1",
        metadata: { a: 1 },
        groups: [{ id: "g" }],
        limit_config: { overall_device_limit: 2, people_limit: 1 },
        redirect_urls: URLS,
        tolerance: "strict",
        event: "upgrade",
        on_challenge: on(events, "challenge", true),
        on_limit_exceeded: on(events, "limit", undefined),
      }),
    ],
  },
  { name: "the deprecated user", steps: () => [{ call: "attach", options: { client_id: "c", user: "u" } }] },
  {
    name: "account null falls back to user",
    steps: () => [{ call: "attach", options: { client_id: "c", account: null, user: "u" } }],
  },
  { name: "without the page", steps: () => [attach({ include_page: false })] },
  { name: "no argument at all", steps: () => [{ call: "attach" }] },
  { name: "offline resolves null", answer: "offline", steps: () => [attach(), { message: "logout" }] },
  { name: "suspended, no address", answer: { suspended: true }, steps: () => [attach()] },
  {
    name: "suspended, own address",
    answer: { suspended: true },
    steps: () => [attach({ redirect_urls: { suspended_url: "https://a.example/no" } })],
  },
  {
    name: "at the limit",
    answer: { attached_devices: 3 },
    steps: (events) => [attach({ on_limit_exceeded: on(events, "limit", 0) })],
  },
  {
    name: "over the default limit",
    answer: { attached_devices: 4 },
    steps: (events) => [attach({ on_limit_exceeded: on(events, "limit", 0) })],
  },
  {
    name: "over its own limit",
    answer: { attached_devices: 3 },
    steps: (events) => [
      attach({ limit_config: { overall_device_limit: 2 }, on_limit_exceeded: on(events, "limit", 0) }),
    ],
  },
  {
    name: "the deprecated limit",
    answer: { attached_devices: 3 },
    steps: (events) => [
      attach({ limit_config: { overall_limit: 2 }, on_limit_exceeded: on(events, "limit", 0) }),
    ],
  },
  {
    name: "people_limit is not compared",
    answer: { attached_devices: 3 },
    steps: (events) => [
      attach({ limit_config: { people_limit: 1 }, on_limit_exceeded: on(events, "limit", 0) }),
    ],
  },
  {
    name: "on_limit_exceeded that throws makes the call null",
    answer: { attached_devices: 9 },
    steps: () => [
      attach({
        on_limit_exceeded: () => {
          throw new Error("no");
        },
      }),
    ],
  },
  {
    name: "logout by address, with a URL",
    href: "https://a.example/?rupt_action=logout",
    steps: (events) => [
      attach({ redirect_urls: URLS, on_current_device_logout: on(events, "logout", true) }),
    ],
  },
  {
    name: "logout by address, without",
    href: "https://a.example/?rupt_action=logout",
    steps: (events) => [attach({ on_current_device_logout: on(events, "logout", true) })],
  },
  {
    name: "logout by address, with nothing",
    href: "https://a.example/?rupt_action=logout",
    steps: () => [attach()],
  },
  {
    name: "remote logout with a URL",
    steps: (events) => [
      attach({ redirect_urls: URLS, on_current_device_logout: on(events, "logout", true) }),
      { message: "logout", challenge: "ch" },
    ],
  },
  {
    name: "remote logout without a challenge",
    steps: (events) => [
      attach({ redirect_urls: URLS, on_current_device_logout: on(events, "logout", undefined) }),
      { message: "logout" },
    ],
  },
  {
    name: "remote logout, no URL",
    steps: (events) => [
      attach({ on_current_device_logout: on(events, "logout", true) }),
      { message: "logout", challenge: "ch" },
    ],
  },
  {
    name: "remote logout, false stops the redirect",
    steps: (events) => [
      attach({ redirect_urls: URLS, on_current_device_logout: on(events, "logout", false) }),
      { message: "logout", challenge: "ch" },
    ],
  },
  {
    name: "remote logout, a promise of false too",
    steps: (events) => [
      attach({ redirect_urls: URLS, on_current_device_logout: on(events, "logout", Promise.resolve(false)) }),
      { message: "logout" },
    ],
  },
  {
    name: "remote logout, 0 does not",
    steps: (events) => [
      attach({ redirect_urls: URLS, on_current_device_logout: on(events, "logout", 0) }),
      { message: "logout" },
    ],
  },
  {
    name: "remote logout, a callback that throws",
    steps: () => [
      attach({
        redirect_urls: URLS,
        on_current_device_logout: () => {
          throw new Error("no");
        },
      }),
      { message: "logout", challenge: "ch" },
    ],
  },
  {
    name: "remote logout, a relative URL",
    steps: () => [attach({ redirect_urls: { logout_url: "/out" } }), { message: "logout" }],
  },
  {
    name: "the last attach wins",
    steps: (events) => [
      attach({ on_current_device_logout: on(events, "first", true) }),
      attach({ account: "2", on_current_device_logout: on(events, "second", true) }),
      { message: "logout" },
    ],
  },
  {
    name: "the last attach wins, also without a callback",
    steps: (events) => [
      attach({ redirect_urls: URLS, on_current_device_logout: on(events, "first", true) }),
      attach(),
      { message: "logout" },
    ],
  },
  {
    name: "challenge",
    steps: (events) => [
      attach({ redirect_urls: URLS, on_challenge: on(events, "challenge", true) }),
      { message: "challenge", challenge: "ch" },
    ],
  },
  { name: "challenge with no addresses", steps: () => [attach(), { message: "challenge", challenge: "ch" }] },
  {
    name: "challenge, false stops it",
    steps: (events) => [
      attach({ on_challenge: on(events, "challenge", false) }),
      { message: "challenge", challenge: "ch" },
    ],
  },
  {
    name: "challenge, undefined does not",
    steps: (events) => [
      attach({ on_challenge: on(events, "challenge", undefined) }),
      { message: "challenge", challenge: "ch" },
    ],
  },
  {
    name: "challenge with every address",
    steps: () => [
      attach({
        redirect_urls: { ...URLS, success_url: "https://a.example/ok", upgrade_url: "https://a.example/up" },
      }),
      { message: "challenge", challenge: "ch" },
    ],
  },
  { name: "custom domain", steps: () => [attach({ domain: "rupt.a.example" })] },
  {
    name: "detach forgets the domain",
    steps: () => [
      attach({ domain: "rupt.a.example" }),
      { call: "detach", options: { client_id: "c", device: "d", account: "1" } },
      { call: "getFingerprint", options: { client_id: "c" } },
    ],
  },
  {
    name: "detach with the deprecated user",
    steps: () => [{ call: "detach", options: { client_id: "c", device: "d", user: "1", secret: "s" } }],
  },
  {
    name: "detach rejects offline",
    answer: "offline",
    steps: () => [{ call: "detach", options: { client_id: "c", device: "d" } }],
  },
  {
    name: "attached devices",
    steps: () => [{ call: "getAttachedDevices", options: { client_id: "c", user: "1", secret: "s" } }],
  },
  { name: "identify", steps: () => [{ call: "identify", options: { client_id: "c", domain: "i.example" } }] },
  { name: "evaluate, default action", steps: () => [{ call: "evaluate", options: { client_id: "c" } }] },
  {
    name: "evaluate login",
    steps: () => [{ call: "evaluate", options: { client_id: "c", action: "login" } }],
  },
  {
    name: "evaluate offline",
    answer: "offline",
    steps: () => [{ call: "evaluate", options: { client_id: "c" } }],
  },
  {
    name: "fingerprint offline",
    answer: "offline",
    steps: () => [{ call: "getFingerprint", options: { client_id: "c" } }],
  },
  { name: "hash", steps: () => [{ call: "getHash" }] },
];

describe("the fake of rupt does what rupt 2.24.1 does", () => {
  it.each(CASES)("$name", async (given) => {
    const real = await runReal(given);
    expect(await runFake(given)).toEqual(real);
    expect(real.requests.length + real.events.length, "the case shows something").toBeGreaterThan(0);
  });

  it("exports the same names", () => {
    const common = createRequire(import.meta.url)("rupt/common.cjs");
    const fake = createFakeRupt({
      remote: new RemoteLogout(),
      page: { href: "https://a.example/", navigate: () => {} },
      server: () => ({}),
    });
    expect(Object.keys(fake.module).sort()).toEqual(Object.keys(common).sort());
    expect(Object.keys(fake.module.default).sort()).toEqual(Object.keys(common.default).sort());
  });
});
