/**
 * Runs the published `rupt/common.cjs`, unmodified, in a page that is faked at its edges: `fetch`, `EventSource`, `document`,
 * `window`. Each call gives a fresh instance of the module, so its module-level state starts empty.
 */
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { AttachOptions, FakeRequest, FakeServer } from "./fake-rupt.ts";

const require = createRequire(import.meta.url);
const SCRIPT = new Script(
  `(function (module, exports, require) {${readFileSync(require.resolve("rupt/common.cjs"), "utf8")}\n})`,
);

type SdkFunction = (options?: AttachOptions) => Promise<unknown>;

export interface RealRupt {
  module: Record<string, SdkFunction>;
  /** Delivers a message of the open event stream, as the server would. */
  sendMessage: (message: object) => Promise<void>;
  streams: { url: string; closed: boolean }[];
}

export interface RealPage {
  href: string;
  navigate: (url: string) => void;
  server: FakeServer;
}

/** An element that answers what the fingerprint asks of it, and an iframe that is loaded at once. */
function createElement(document: object): object {
  const element: object = {
    style: { setProperty: () => {} },
    appendChild: () => {},
    removeChild: () => {},
    setAttribute: () => {},
    getContext: () => null,
    outerHTML: "",
    contentWindow: { document },
  };
  return element;
}

function createPage({ href, navigate, server }: RealPage, streams: RealRupt["streams"]) {
  const cookies = new Map<string, string>();
  const document: Record<string, unknown> = {
    readyState: "complete",
    implementation: { hasFeature: () => false },
    createEvent: () => ({}),
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    },
    set cookie(text: string) {
      const [name = "", value = ""] = (text.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    },
  };
  document.body = createElement(document);
  document.createElement = () => createElement(document);
  document.createElementNS = document.createElement;
  const url = new URL(href);
  const location = {
    get href() {
      return href;
    },
    set href(target: string) {
      navigate(target);
    },
    host: url.host,
    pathname: url.pathname,
    toString: () => href,
  };
  let deliver: ((event: { data: string }) => Promise<void>) | null = null;
  class EventSource {
    readonly stream: { url: string; closed: boolean };
    constructor(address: string) {
      this.stream = { url: address, closed: false };
      streams.push(this.stream);
    }
    set onmessage(listener: (event: { data: string }) => Promise<void>) {
      deliver = listener;
    }
    close() {
      this.stream.closed = true;
    }
  }
  const fetch = async (
    address: string,
    init: { method: string; headers: Record<string, string>; body?: string },
  ) => {
    const body = init.body === undefined ? null : (JSON.parse(init.body) as Record<string, unknown>);
    const request: FakeRequest = {
      url: address,
      method: init.method,
      authorization: init.headers.Authorization ?? "",
      body,
    };
    const answer = server(request);
    return { json: async () => structuredClone(answer) };
  };
  const navigator = { userAgent: "fake", platform: "fake", language: "en", languages: ["en"], vendor: "" };
  const storage = { getItem: () => null, setItem: () => {} };
  const window: Record<string, unknown> = {
    document,
    location,
    navigator,
    fetch,
    EventSource,
    setTimeout,
    TextEncoder,
    URL,
    CSS: {},
    console: { log: () => {}, error: () => {} },
    crypto: webcrypto,
    localStorage: storage,
    sessionStorage: storage,
    screen: { width: 1280, height: 720, colorDepth: 24, pixelDepth: 24 },
    getComputedStyle: () => [],
  };
  window.window = window;
  return { context: createContext(window), deliver: (data: string) => deliver?.({ data }) };
}

/** Loads the real package into a fresh page. */
export function loadRealRupt(page: RealPage): RealRupt {
  const streams: RealRupt["streams"] = [];
  const { context, deliver } = createPage(page, streams);
  const module = { exports: {} as Record<string, SdkFunction> };
  SCRIPT.runInContext(context)(module, module.exports, require);
  return {
    module: module.exports,
    streams,
    sendMessage: async (message) => void (await deliver(JSON.stringify(message))),
  };
}
