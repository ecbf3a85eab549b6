import type { Paste } from "../result.ts";
import { DOCS } from "../sdk/docs.ts";
import { V3_PACKAGE } from "../sdk/v3.ts";

/** How the last line of each file that `handoff` writes begins. */
export const HANDOFF_MARK = "<!-- rupt-migrate handoff ";

/** What the code has at a place, as source text: null where it has none, or where it cannot be seen. */
export interface CallNames {
  user: string | null;
  email: string | null;
  phone: string | null;
  metadata: string | null;
  /** What `on_current_device_logout` was. */
  onLogout: string | null;
  clientId: string | null;
  /** What `evaluate` was told to look at, e.g. `"login"`. */
  action: string | null;
  /** What the result is bound to: `{ device_id }`. */
  result: string | null;
  /** How the file has, or would have, its client: `rupt`, `getRupt()`. */
  client: string;
  language: "ts" | "js";
  /** The code that the result has for this place. */
  paste: Paste | null;
  /** The whole script of the page as a module that calls v3; null where that cannot be made. */
  page: Paste | null;
}

/** Something that a page of the v3 docs says. */
export interface Documented {
  text: string;
  docs: string;
}

/** One allowed way to settle a place. */
export interface Way {
  what: string;
  code?: readonly Paste[];
}

/** What a prompt of `handoff` says for a rule. Words between backticks are code. */
export interface HandoffTexts {
  /** What v2 did there. */
  v2: string;
  documented: readonly Documented[];
  /** What the v3 docs do not say. */
  undocumented: readonly string[];
  /** Two or three ways, the nearest to what v2 did first. */
  ways(call: CallNames): readonly Way[];
}

/** Leaves a place as it is: always allowed where v2 still works, and never for one person alone to decide. */
export const KEEP_V2: Way = {
  what: "Leave it on v2 for now: it works as before, and `rupt` stays installed for it. `--check` then stays red; if the team accepts that, `npx rupt-migrate --check --update-baseline` records it. Only if the owner of the code agrees.",
};

const property = (name: string, text: string | null): string[] =>
  text === null ? [] : [name === text ? name : `${name}: ${text}`];

/** The options of a v3 call, made of the names that the code has: nothing is added that is not there. */
function optionsOf(
  { user, email, phone, metadata, onLogout }: CallNames,
  { more = [], needsUser = true }: { more?: readonly string[]; needsUser?: boolean },
): string[] {
  const unseen = needsUser ? "/* the id of the user, which is not seen here */ user" : null;
  return [
    ...property("user", user ?? unseen),
    ...property("email", email),
    ...property("phone", phone),
    ...property("metadata", metadata),
    ...property("on_logout", onLogout),
    ...more,
  ];
}

/** As many columns as Prettier fills unless told; else one property a line. */
const WIDTH = 80;

/** A statement that ends in a call with one object: on one line where that fits. */
export function callText(start: string, properties: readonly string[]): string {
  if (properties.length === 0) return `${start}({});`;
  const line = `${start}({ ${properties.join(", ")} });`;
  return line.includes("\n") || line.length > WIDTH
    ? `${start}({\n  ${properties.join(",\n  ")},\n});`
    : line;
}

/** The v3 call with what the code has for its options; `start` is what stands before it. */
export const v3Call = (
  call: CallNames,
  start: string,
  method: "access" | "login" | "signup" = "access",
  options: { more?: readonly string[]; needsUser?: boolean } = {},
): string => callText(`${start}${call.client}.evaluate.${method}`, optionsOf(call, options));

/** The call that takes the place of `attach`, as a statement. */
export const accessCall = (call: CallNames): Paste => ({
  language: call.language,
  text: v3Call(call, "await "),
});

/** Code of the browser that hands an evaluation to the server of the app. */
export function sendEvaluation(call: CallNames, method: "access" | "login" | "signup"): Paste {
  return {
    language: call.language,
    text: [
      v3Call(call, "const evaluation = await ", method, { needsUser: method !== "signup" }),
      "// ENDPOINT: no address of your server is known here; ask for it, do not make one up",
      "await fetch(ENDPOINT, {",
      '  method: "POST",',
      '  headers: { "Content-Type": "application/json" },',
      "  body: JSON.stringify({ evaluation_id: evaluation?.evaluation_id }),",
      "});",
    ].join("\n"),
  };
}

/** Code of the server, with `@ruptjs/api`. */
export const onServer = (lines: readonly string[]): Paste => ({
  language: "js",
  text: [
    "// on your server; the secret comes from its settings, never from the browser",
    'import { RuptAPI } from "@ruptjs/api";',
    "",
    "const api = new RuptAPI(API_SECRET);",
    ...lines,
  ].join("\n"),
});

/** What the docs say of the server half. */
export const SERVER_STEP: readonly Documented[] = [
  {
    text: "A call of `evaluate` gives `evaluation_id`. The browser sends it to your server, and that reads the evaluation with `getEvaluation(evaluation_id)` of `@ruptjs/api`: `fingerprint.id`, `fingerprint.confidence` (0 to 1), `policy`, and `device` and `access` where there are some.",
    docs: DOCS.evaluationObject,
  },
  {
    text: "`getUserDevices({ user })` of `@ruptjs/api` lists the devices of a user: `id`, `status`, `attached_at`, `actively_connected`.",
    docs: DOCS.userDevices,
  },
];

/** What the docs say of the half that is not about account sharing. */
export const GUIDE_PENDING: Documented = {
  text: "Rupt's own guide for login and signup is still to come: its overview of v3 starts with account sharing and says that login and signup will follow.",
  docs: DOCS.overview,
};

/** What the docs say of the call that takes the place of `attach`. */
export const ACCESS_CALL: Documented = {
  text: `A client of \`${V3_PACKAGE}\` is created once, with \`clientId\`; \`evaluate.access({ user, email, phone, metadata })\` stands where \`attach\` stood. \`on_logout\`, of the client or of a call, runs when the session is signed out from elsewhere; its argument and result are not documented. For account sharing the response is not read.`,
  docs: DOCS.webMigration,
};

/** What a prompt says of an edit that only wants a look: there is nothing to be moved any more. */
export const toLookAt = (
  v2: string,
  documented: readonly Documented[],
  undocumented: readonly string[],
  ways: readonly string[],
): HandoffTexts => ({
  v2,
  documented,
  undocumented,
  ways: () =>
    [...ways, "Keep the edit as it is, if you have checked that it is right here."].map((what) => ({ what })),
});
