import { V2_HOSTS } from "../../../src/sdk/cdn.ts";

/** A path of the v2 API, as text or in a regular expression. */
const V2_REQUEST =
  /(?<![\w-])v2\\?\/(?:device\\?\/(?:attach|detach|evaluate)|access\\?\/(?:device|user)\\?\/|identity\\?\/initiate)(?![\w-])/;

/** The end of one, where the rest is left open: by a glob, or as a regular expression begins. */
const V2_REQUEST_END =
  /(?<=^(?:\\?\/)?|[*+?](?:\\?\/)?)(?:v2\\?\/)?device\\?\/(?:attach|detach|evaluate)(?![\w-])/;

/** The host of it, in an address or as the base of several. */
const V2_HOST = /(?<![\w.-])api\.rupt\.dev\/v2(?![\w-])/;

/** Whether a text is a request of the v2 API: by its host, or by its path in a file that names the host. */
export const isRequest = (value: string, namesHost: boolean): boolean =>
  V2_HOST.test(value) || (namesHost && V2_REQUEST.test(value));

/** Where tests stand. */
const TEST_FILE =
  /(?:^|\/)(?:cypress|playwright|e2e|tests?|__tests__|__mocks__|mocks?|msw)\/|\.(?:test|spec|cy|e2e)\.[cm]?[jt]sx?$/i;

/** Packages that answer requests in place of a server. */
const MOCKING =
  /^(?:nock|msw|fetch-mock|@mswjs\/|@playwright\/test|playwright|playwright-core|puppeteer|cypress|axios-mock-adapter|miragejs|mirage-server|pretender|jest-fetch-mock|vitest-fetch-mock|@pollyjs\/|testcafe|undici|sinon|xhr-mock|moxios|wiremock)(?=$|[/-])/;

/** Calls that intercept requests or wait for them, in Cypress, Playwright, nock, fetch-mock, msw and their like. */
const INTERCEPTOR =
  /^(?:cy\.(?:intercept|route|route2|request)|nock|fetchMock(?:\.\w+)?|(?:http|rest|graphql|worker|server|mock|this|page|context|browserContext|scope|api)\.\w+|(?:\w+\.)*(?:route|unroute|intercept|waitForRe(?:quest|sponse)|on(?:Get|Post|Put|Any)))$/;

export interface RequestPlace {
  path: string;
  /** What is called with the text, with its object: `cy.intercept`. Empty where it is no argument. */
  callee: string;
  /** Modules that the file loads. */
  loads: readonly string[];
}

/**
 * The v2 request that a test answers itself, or null.
 *
 * @param value a text, the source of a regular expression
 * @example mockedRequest("/v2/device/attach", { path: "a.cy.ts", callee: "cy.intercept", loads: [] }) // "/v2/device/attach"
 */
export function mockedRequest(value: string, { path, callee, loads }: RequestPlace): string | null {
  const isTest = TEST_FILE.test(path) || loads.some((specifier) => MOCKING.test(specifier));
  const intercepts = INTERCEPTOR.test(callee);
  const isNamed = /^(?:cy\.|nock$|fetchMock)/.test(callee);
  if (!isTest && !isNamed) return null;
  const [end] = V2_REQUEST_END.exec(value) ?? [];
  const [request = end] = V2_REQUEST.exec(value) ?? [];
  const [, host] = /:\\?\/\\?\/([\w.-]+)/.exec(value) ?? [];
  if (host !== undefined && hostIn(host) === null) return null;
  if (request !== undefined) return `/${request.replaceAll("\\", "")}`;
  return intercepts ? (hostIn(value) ?? (ANY_HOST.test(value) ? "rupt.dev" : null)) : null;
}

/** `/rupt\.dev/`, `https://*.rupt.dev/**`. */
const ANY_HOST = /(?<![\w-]|\w\\?\.)rupt\\?\.dev\b/;

const hostIn = (value: string): string | null => {
  const plain = value.replaceAll("\\", "");
  return V2_HOSTS.find((host) => plain.includes(host)) ?? null;
};
