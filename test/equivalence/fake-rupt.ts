/**
 * A recording fake of `rupt@2.24.1`. Its order of steps is that of the published code: callbacks and redirects are kept
 * in module-level variables that the last `attach` overwrites; `?rupt_action=logout` and a suspended access resolve null; the
 * limit is strict; failures resolve null. `fake-against-real.test.ts` runs it side by side with the real package.
 */
import type { RemoteLogout } from "./remote-logout.ts";

type Callback = (argument: { challenge?: string | undefined }) => unknown;

/** Documented and undocumented options of `attach`, as loosely typed as callers write them. */
export interface AttachOptions {
  client_id?: unknown;
  secret?: string;
  account?: unknown;
  user?: unknown;
  email?: unknown;
  phone?: unknown;
  metadata?: unknown;
  groups?: unknown;
  debug?: boolean;
  include_page?: boolean;
  domain?: string;
  limit_config?: { overall_device_limit?: number; overall_limit?: number; people_limit?: number };
  redirect_urls?: Record<string, string | undefined>;
  tolerance?: unknown;
  event?: unknown;
  on_challenge?: Callback;
  on_limit_exceeded?: () => unknown;
  on_current_device_logout?: Callback;
}

/** The page the SDK runs in. */
export interface FakePage {
  href: string;
  navigate(url: string): void;
}

export interface FakeRequest {
  url: string;
  method: string;
  authorization: string;
  body: Record<string, unknown> | null;
}

/** Answers a request with JSON, or throws as a failed `fetch` does. */
export type FakeServer = (request: FakeRequest) => Record<string, unknown>;

export interface FakeRuptWorld {
  page: FakePage;
  server: FakeServer;
  remote: RemoteLogout;
  /** Called first thing in every function of the SDK. */
  onCall?: (name: string, options: unknown) => void;
  /** Called with what `on_current_device_logout` gave back. */
  onLogout?: (returned: unknown) => void;
}

const MEMBERS = [
  "attach",
  "detach",
  "getAttachedDevices",
  "identify",
  "getFingerprint",
  "getHash",
  "evaluate",
];

/** Makes one instance of the module, and the way to send it a challenge. */
export function createFakeRupt(world: FakeRuptWorld) {
  const { page, server, remote, onCall, onLogout } = world;
  let callbacks: Pick<AttachOptions, "on_challenge" | "on_current_device_logout"> = {};
  let redirects: AttachOptions["redirect_urls"];
  let customDomain: string | undefined;
  let listening = false;

  const base = () => (customDomain ? `https://${customDomain}` : "https://api.rupt.dev");
  const post = (url: string, authorization: string, body: Record<string, unknown>, method = "POST") =>
    server({ url, method, authorization, body });

  async function receiveLogout(challenge?: string): Promise<void> {
    try {
      if (callbacks.on_current_device_logout) {
        const returned = await callbacks.on_current_device_logout({ challenge });
        onLogout?.(returned);
        if (returned === false) return;
      }
    } catch (error) {
      onLogout?.(error);
    }
    if (redirects?.logout_url) {
      const target = new URL(redirects.logout_url);
      if (challenge) target.searchParams.append("challenge", challenge);
      page.navigate(target.toString());
    }
  }

  async function receiveChallenge(challenge: string): Promise<void> {
    if (!listening) return;
    const here = new URL(page.href);
    here.searchParams.append("rupt_action", "logout");
    const logout = redirects?.logout_url ?? here.toString();
    try {
      if ((await callbacks.on_challenge?.({ challenge })) === false) return;
    } catch {
      // The real SDK logs the error and goes on.
    }
    const query = [
      ["challenge", challenge],
      ["logout", encodeURIComponent(logout)],
      ["new_account", encodeURIComponent(redirects?.new_account_url ?? logout)],
      ["success", encodeURIComponent(redirects?.success_url ?? page.href)],
      ["upgrade", encodeURIComponent(redirects?.upgrade_url ?? page.href)],
    ];
    page.navigate(`https://challenge.rupt.dev?${query.map((pair) => pair.join("=")).join("&")}`);
  }

  async function attach(options: AttachOptions): Promise<Record<string, unknown> | null> {
    onCall?.("attach", options);
    const { client_id, secret, account, user, limit_config, on_challenge, on_limit_exceeded } = options;
    try {
      callbacks = {
        on_challenge,
        on_current_device_logout: options.on_current_device_logout,
      } as typeof callbacks;
      redirects = options.redirect_urls;
      customDomain = options.domain;
      if (new URL(page.href).searchParams.get("rupt_action") === "logout") {
        if (redirects?.logout_url) page.navigate(redirects.logout_url);
        else {
          const returned = callbacks.on_current_device_logout?.({});
          onLogout?.(returned);
        }
        return null;
      }
      await null;
      const response = post(`${base()}/v2/device/attach`, `Basic ${client_id}:${secret ?? ""}`, {
        user: account ?? user,
        metadata: options.metadata,
        limit_config,
        callbacks: {
          on_challenge: typeof on_challenge === "function",
          limit_exceeded: typeof on_limit_exceeded === "function",
        },
        redirects: { new_account: redirects?.new_account_url != null, logout: redirects?.logout_url != null },
        page: (options.include_page ?? true) ? new URL(page.href).pathname : undefined,
        email: options.email,
        phone: options.phone,
        tolerance: options.tolerance,
        event: options.event,
        groups: options.groups,
      });
      const limit =
        limit_config?.overall_device_limit ?? limit_config?.overall_limit ?? response.default_device_limit;
      if (Number(response.attached_devices) > Number(limit)) on_limit_exceeded?.();
      if (response.suspended === true) {
        const fallback = `https://suspended.sabl.app/access/${response.access}?referrer=${new URL(page.href).host}`;
        page.navigate(redirects?.suspended_url ?? fallback);
        return null;
      }
      listening = true;
      remote.listen(receiveLogout);
      return response;
    } catch {
      return null;
    }
  }

  /** The functions other than attach: each sends one request and gives the answer back. */
  async function detach(options: AttachOptions & { device?: string }) {
    onCall?.("detach", options);
    customDomain = options.domain;
    const url = `${base()}/v2/device/${options.device}/detach`;
    const authorization = `Basic ${options.client_id}:${options.secret || ""}`;
    return post(url, authorization, { user: options.account ?? options.user }, "post");
  }
  async function getAttachedDevices(options: AttachOptions) {
    onCall?.("getAttachedDevices", options);
    const url = `${base()}/v2/access/user/${options.user}/attached_devices`;
    return server({
      url,
      method: "GET",
      authorization: `Basic ${options.client_id}:${options.secret || ""}`,
      body: null,
    });
  }
  async function identify(options: AttachOptions) {
    onCall?.("identify", options);
    const host = options.domain ? `https://${options.domain}` : "https://api.rupt.dev";
    const body = { tolerance: options.tolerance ?? "default" };
    return post(`${host}/v2/identity/initiate`, `Basic ${options.client_id}`, body, "post");
  }
  async function getFingerprint(options: AttachOptions) {
    onCall?.("getFingerprint", options);
    try {
      return post(`${base()}/v2/device/fingerprint`, `Basic ${options.client_id}:`, {});
    } catch {
      return null;
    }
  }
  async function evaluate(options: AttachOptions & { action?: string }) {
    onCall?.("evaluate", options);
    try {
      const body = { action: options.action ?? "signup" };
      return post(`${base()}/v2/device/evaluate`, `Basic ${options.client_id}:`, body);
    } catch {
      return null;
    }
  }
  async function getHash() {
    onCall?.("getHash", undefined);
    return ["hash", undefined];
  }
  async function getSignals() {
    onCall?.("getSignals", undefined);
    return { platform: { value: "fake" } };
  }

  const named = {
    BASE_URL: "https://api.rupt.dev",
    attach,
    detach,
    getAttachedDevices,
    identify,
    getFingerprint,
    getHash,
    getSignals,
    evaluate,
  };
  const object = Object.fromEntries(Object.entries(named).filter(([name]) => MEMBERS.includes(name)));
  return { module: { ...named, default: object }, receiveChallenge };
}
