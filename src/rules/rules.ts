import type { NoteLevel } from "../result.ts";
import { DOCS } from "../sdk/docs.ts";

/**
 * One rule: the text behind every note, TODO mark, SARIF rule, `explain` page and README row.
 * `todo` is the imperative that a TODO mark carries; rules of level `action` must have one.
 */
export interface Rule {
  title: string;
  level: NoteLevel;
  /** Why the rule exists: what v2 did, what v3 does. */
  why: string;
  todo?: string;
  docs: string;
  before?: string;
  after?: string;
}

const GUIDE = DOCS.webMigration;

const TABLE = {
  // --- the package and the client -------------------------------------------------------------
  "swap-import": {
    title: "Import the v3 client",
    level: "info",
    why: "The v3 package is @ruptjs/client; its default export is a class.",
    docs: GUIDE,
    before: 'import Rupt from "rupt";',
    after: 'import Rupt from "@ruptjs/client";',
  },
  "cjs-require": {
    title: "CommonJS import of the v3 client",
    level: "warning",
    why: "The v3 docs show ES modules only; whether the package has a CommonJS entry is not documented.",
    docs: DOCS.quickStart,
    before: 'const Rupt = require("rupt/common.cjs");',
    after: 'const Rupt = require("@ruptjs/client").default;',
  },
  "dynamic-import": {
    title: "Dynamic import of the client module",
    level: "info",
    why: "A dynamic import stays dynamic: the module that holds the client is loaded where the SDK was.",
    docs: GUIDE,
    before:
      'const { default: Rupt } = await import("rupt");\nawait Rupt.attach({ client_id: "abc", account: user.id });',
    after: 'const { rupt } = await import("./lib/rupt");\nawait rupt.evaluate.access({ user: user.id });',
  },
  "client-created": {
    title: "Create the client once",
    level: "info",
    why: "v2 was a single global call; v3 creates a client once and calls it.",
    docs: GUIDE,
    before: 'import Rupt from "rupt";\n\nawait Rupt.attach({ client_id: "abc", account: user.id });',
    after:
      'import Rupt from "@ruptjs/client";\n\nconst rupt = new Rupt({ clientId: "abc" });\n\nawait rupt.evaluate.access({ user: user.id });',
  },
  "client-module": {
    title: "Client module",
    level: "info",
    why: "Several files attach with the same id, or the file runs once per component: one module holds the client.",
    docs: GUIDE,
    before: '// two files, each with\nRupt.attach({ client_id: "abc", account: user.id });',
    after:
      '// src/lib/rupt.ts\nimport Rupt from "@ruptjs/client";\n\nexport const rupt = new Rupt({ clientId: "abc" });\n\n// in both files\nimport { rupt } from "./lib/rupt";\n\nrupt.evaluate.access({ user: user.id });',
  },
  "client-lazy": {
    title: "Client created on first use",
    level: "info",
    why: "This package also renders on a server, and the v3 docs do not say that the constructor is safe there.",
    docs: DOCS.quickStart,
    before: 'Rupt.attach({ client_id: "abc", account: user.id });',
    after: 'import { getRupt } from "./lib/rupt";\n\ngetRupt().evaluate.access({ user: user.id });',
  },
  "client-keyed": {
    title: "One client per id",
    level: "info",
    why: "The client id is only known where the call is; an accessor constructs one client per id.",
    docs: GUIDE,
    before:
      "function useRupt(clientId, user) {\n  useEffect(() => {\n    Rupt.attach({ client_id: clientId, account: user.id });\n  }, [clientId, user]);\n}",
    after:
      "function useRupt(clientId, user) {\n  useEffect(() => {\n    getRupt(clientId).evaluate.access({ user: user.id });\n  }, [clientId, user]);\n}",
  },
  "client-reused": {
    title: "Existing v3 client reused",
    level: "info",
    why: "The file already has a v3 client with this id.",
    docs: GUIDE,
    before:
      'const rupt = new RuptV3({ clientId: "abc" });\nRupt.attach({ client_id: "abc", account: user.id });',
    after: 'const rupt = new RuptV3({ clientId: "abc" });\nrupt.evaluate.access({ user: user.id });',
  },
  "client-reused-logout": {
    title: "Existing client's on_logout now applies",
    level: "warning",
    why: "The reused v3 client has an on_logout that this call did not have in v2.",
    docs: GUIDE,
    before:
      'const rupt = new RuptV3({ clientId: "abc", on_logout: signOut });\nRupt.attach({ client_id: "abc", account: user.id });',
    after:
      'const rupt = new RuptV3({ clientId: "abc", on_logout: signOut });\nrupt.evaluate.access({ user: user.id }); // signOut may now be called',
  },
  "client-id": {
    title: "client_id is the client's clientId",
    level: "info",
    why: "In v3 the id is given once, to the constructor, in camelCase.",
    docs: GUIDE,
    before: "Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });",
    after: "const rupt = new Rupt({ clientId: process.env.RUPT_ID });",
  },
  "client-id-constant": {
    title: "Constant that only the client id used",
    level: "info",
    why: "A constant the migration no longer needs stays where it is.",
    docs: GUIDE,
  },
  "client-choice": {
    title: "The id depends on a condition",
    level: "action",
    why: "Two ids are two clients; which one a call needs could not be carried over.",
    todo: "create one client per id and choose between them here",
    docs: GUIDE,
  },
  "v2-kept": {
    title: "Kept for code that is still on v2",
    level: "action",
    why: "Held code needs the v2 package; it goes when the last held usage is gone.",
    todo: "resolve the held usages, then run rupt-migrate again",
    docs: DOCS.overview,
  },
  "side-effect-import": {
    title: "Import for its side effect",
    level: "action",
    why: "The v2 package sets window.Rupt when it is loaded; the v3 docs name no global.",
    todo: "import the v3 client where window.Rupt is read, then delete this import",
    docs: GUIDE,
  },
  "import-unresolved": {
    title: "Import form that cannot be carried over",
    level: "action",
    why: "The module is loaded in a way that has no safe v3 counterpart.",
    todo: "load @ruptjs/client here by hand",
    docs: GUIDE,
  },
  // --- the call --------------------------------------------------------------------------------
  "attach-to-access": {
    title: "attach is evaluate.access",
    level: "info",
    why: "Account sharing maps to the access event; the call stays where it is.",
    docs: GUIDE,
    before: 'await Rupt.attach({ client_id: "abc", account: user.id, email: user.email });',
    after: "await rupt.evaluate.access({ user: user.id, email: user.email });",
  },
  "account-to-user": {
    title: "account is user",
    level: "info",
    why: "v3 calls the id of the account `user`.",
    docs: GUIDE,
    before: 'Rupt.attach({ client_id: "abc", account: user.id });',
    after: "rupt.evaluate.access({ user: user.id });",
  },
  "no-owner-contact": {
    title: "Nobody can be asked to prove ownership",
    level: "info",
    why: "Without email and phone the challenge cannot reach the owner; v2 then let anyone remove devices. The values are never invented.",
    docs: DOCS.v2Challenges,
  },
  "metadata-scope": {
    title: "metadata belongs to the user",
    level: "info",
    why: "v2 tied metadata to the device, v3 links it to the user.",
    docs: DOCS.evaluations,
  },
  "redirect-urls": {
    title: "Redirect URL moves to the policy",
    level: "info",
    why: "In v3 the Success URL and the Logout URL live on the policy's challenge config.",
    docs: GUIDE,
    before:
      'Rupt.attach({\n  client_id: "abc",\n  account: user.id,\n  redirect_urls: {\n    logout_url: "https://yourapp.com/logout",\n    new_account_url: "https://yourapp.com/signup",\n  },\n});',
    after:
      "rupt.evaluate.access({\n  user: user.id,\n});\n// dashboard: Success URL https://yourapp.com/signup, Logout URL https://yourapp.com/logout",
  },
  "redirect-urls-unmapped": {
    title: "Redirect URL without a documented home",
    level: "warning",
    why: "The v3 docs name no counterpart of this URL.",
    docs: DOCS.challengeFlow,
    before: 'redirect_urls: { upgrade_url: "https://yourapp.com/upgrade" }',
    after: "// removed; the report lists the address as an open question",
  },
  "device-limit": {
    title: "Device limit moves to a policy",
    level: "info",
    why: "v2 fired at strictly more than the limit; in v3 a policy `device_count > N` does.",
    docs: GUIDE,
    before: "limit_config: { overall_device_limit: 3 }",
    after: "// dashboard: a policy with the condition device_count > 3",
  },
  "people-limit": {
    title: "people_limit has no check in v3",
    level: "warning",
    why: "The public list of v3 checks has no count of people.",
    docs: DOCS.checks,
    before: "limit_config: { people_limit: 1 }",
    after: "// removed; the report lists it",
  },
  "policy-side-option": {
    title: "Option is policy-side now",
    level: "info",
    why: "Limits and tolerance are set on policies in v3.",
    docs: GUIDE,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, tolerance: "strict" });',
    after: "rupt.evaluate.access({ user: user.id });",
  },
  "secret-removed": {
    title: "secret removed from the call",
    level: "warning",
    why: "v3 takes no secret in the browser; treat one that was shipped as leaked and rotate it.",
    docs: GUIDE,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, secret: token });',
    after: "rupt.evaluate.access({ user: user.id });",
  },
  "option-dropped": {
    title: "Option without a counterpart",
    level: "info",
    why: "The option had no effect on protection and v3 documents no counterpart.",
    docs: GUIDE,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, debug: true });',
    after: "rupt.evaluate.access({ user: user.id });",
  },
  groups: {
    title: "groups are set on the server",
    level: "action",
    why: "The v3 web client takes no groups; the server sets them with updateUser of @ruptjs/api.",
    todo: "send the groups with updateUser of @ruptjs/api on your server",
    docs: DOCS.updateUser,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, groups: { id: team.id } });',
    after:
      "rupt.evaluate.access({ user: user.id });\n\n// on your server, with @ruptjs/api\nawait api.updateUser({ user: user.id, groups: [{ id: team.id }] });",
  },
  event: {
    title: "event has no place in the access call",
    level: "action",
    why: "v3 has no event option; sign-ups are evaluated with evaluate.signup, others are not documented.",
    todo: "decide what replaces the event, e.g. rupt.evaluate.signup with a server step",
    docs: DOCS.signupProtection,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, event: "sign_up" });',
    after:
      "rupt.evaluate.access({ user: user.id });\n\n// by hand, where the user signs up; your server confirms the evaluation\nconst evaluation = await rupt.evaluate.signup({ email });",
  },
  "custom-domain": {
    title: "Custom API domain",
    level: "action",
    why: "v3 documents no custom host: requests would leave yours.",
    todo: "ask Rupt how v3 uses a custom domain before you move this call",
    docs: DOCS.quickStart,
  },
  "on-logout": {
    title: "on_current_device_logout is on_logout",
    level: "info",
    why: "The callback fires when this session is logged out remotely.",
    docs: GUIDE,
    before:
      'Rupt.attach({\n  client_id: "abc",\n  account: user.id,\n  on_current_device_logout: () => signOut(),\n});',
    after:
      'const rupt = new Rupt({ clientId: "abc", on_logout: () => signOut() });\n\nrupt.evaluate.access({ user: user.id });',
  },
  "on-logout-argument": {
    title: "on_logout reads an argument",
    level: "warning",
    why: "v2 passed { challenge }; v3 documents no argument.",
    docs: GUIDE,
    before: "on_current_device_logout: ({ challenge }) => signOut(challenge)",
    after: "on_logout: ({ challenge } = {}) => signOut(challenge)",
  },
  "on-logout-false": {
    title: "on_logout can return false",
    level: "warning",
    why: "In v2 false kept the device on the page; v3 does not document a return value.",
    docs: GUIDE,
    before: "on_current_device_logout: () => false",
    after: "on_logout: () => false",
  },
  "on-challenge-inert": {
    title: "Inert on_challenge removed",
    level: "info",
    why: "The v3 SDK redirects to the challenge by itself; a callback that did nothing is not needed.",
    docs: GUIDE,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, on_challenge: () => true });',
    after: "rupt.evaluate.access({ user: user.id });",
  },
  "on-challenge": {
    title: "on_challenge with behaviour",
    level: "action",
    why: "v3 has no on_challenge. To keep control pass auto_challenge: false and read response.redirect.",
    todo: "pass auto_challenge: false and act on response.redirect",
    docs: GUIDE,
    before:
      'Rupt.attach({\n  client_id: "abc",\n  account: user.id,\n  on_challenge: ({ challenge }) => {\n    showDialog(challenge);\n    return false;\n  },\n});',
    after:
      "// by hand\nconst response = await rupt.evaluate.access({ user: user.id, auto_challenge: false });\nif (response?.redirect) showDialog(response.redirect);",
  },
  "on-limit-exceeded-empty": {
    title: "Empty on_limit_exceeded removed",
    level: "info",
    why: "Devices are capped by a device_count policy in v3.",
    docs: GUIDE,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, on_limit_exceeded: () => {} });',
    after: "rupt.evaluate.access({ user: user.id });",
  },
  "on-limit-exceeded": {
    title: "on_limit_exceeded removed",
    level: "action",
    why: "A device_count policy replaces it; nothing in v3 calls your code when the limit is exceeded.",
    todo: "cap devices with a device_count policy and find a new place for what the callback did",
    docs: GUIDE,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, on_limit_exceeded: () => showUpsell() });',
    after:
      "rupt.evaluate.access({ user: user.id });\n// dashboard: a device_count policy; showUpsell() has no caller any more",
  },
  "unknown-option": {
    title: "Unknown option",
    level: "action",
    why: "Neither the v2 types nor its docs know this option.",
    todo: "decide what this option was for, then migrate the call by hand",
    docs: GUIDE,
  },
  "opaque-options": {
    title: "Options that cannot be seen",
    level: "action",
    why: "The options come from a value whose content is not visible here, so none of them can be mapped.",
    todo: "pass the options as an object literal, then run rupt-migrate again",
    docs: GUIDE,
  },
  "shared-options": {
    title: "Options object is also read elsewhere",
    level: "info",
    why: "The object stays as it is; the call gets its own options.",
    docs: GUIDE,
    before: 'const options = { client_id: "abc", account: user.id };\nlog(options);\nRupt.attach(options);',
    after:
      'const options = { client_id: "abc", account: user.id };\nlog(options);\nrupt.evaluate.access({ user: user.id });',
  },
  "removed-effect": {
    title: "Removed value had an effect",
    level: "warning",
    why: "The value of a removed option called a function; that call no longer happens.",
    docs: GUIDE,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, tolerance: readTolerance() });',
    after: "rupt.evaluate.access({ user: user.id });\n// readTolerance() is no longer called",
  },
  "removed-binding": {
    title: "Constant that only removed code read",
    level: "info",
    why: "A constant the migration no longer needs stays where it is.",
    docs: GUIDE,
  },
  "response-field": {
    title: "Reads a field v3 does not return",
    level: "action",
    why: "v3 does not return device_id, attached_devices, access and the other v2 fields.",
    todo: "stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api",
    docs: GUIDE,
    before:
      'const { device_id } = await Rupt.attach({ client_id: "abc", account: user.id });\nlocalStorage.setItem("device", device_id);',
    after: "// by hand\nawait rupt.evaluate.access({ user: user.id });",
  },
  "response-escapes": {
    title: "The response leaves the function",
    level: "warning",
    why: "Not every reader of the response can be seen; v3 returns other fields.",
    docs: GUIDE,
  },
  "response-truth": {
    title: "Only the truth of the response is tested",
    level: "warning",
    why: "v2 resolved null on failure; what v3 resolves then is not documented.",
    docs: DOCS.loginProtection,
  },
  "not-a-call": {
    title: "attach in a form that cannot be rewritten",
    level: "action",
    why: "The call has a shape whose meaning could not be carried over.",
    todo: "write this call as rupt.evaluate.access({ ... })",
    docs: GUIDE,
  },
  // --- other v2 functions ----------------------------------------------------------------------
  detach: {
    title: "detach has no v3 counterpart",
    level: "action",
    why: "Rupt attaches and detaches devices as part of the v3 client's own flow; no client method is documented.",
    todo: "remove the detach call (rupt-migrate --drop-detach) or keep v2 for it",
    docs: DOCS.devices,
  },
  "detach-dropped": {
    title: "detach removed",
    level: "info",
    why: "Removed because of --drop-detach. A device now counts until Rupt detaches it by itself.",
    docs: DOCS.devices,
    before: 'await Rupt.detach({ client_id: "abc", account: user.id, device });\nsignOut();',
    after: "signOut();",
  },
  "get-attached-devices": {
    title: "getAttachedDevices is a server call",
    level: "action",
    why: "In v3 the server asks for a user's devices.",
    todo: "call getUserDevices({ user }) of @ruptjs/api on your server",
    docs: DOCS.userDevices,
    before: 'const devices = await Rupt.getAttachedDevices({ client_id: "abc", user: user.id });',
    after:
      "// by hand, on your server, with @ruptjs/api\nconst devices = await api.getUserDevices({ user: user.id });",
  },
  identify: {
    title: "identify is gone",
    level: "action",
    why: "Evaluations replace identify.",
    todo: "use rupt.evaluate.login or rupt.evaluate.signup with a server step",
    docs: DOCS.identifyToEvaluate,
    before: 'const { identification } = await Rupt.identify({ client_id: "abc" });',
    after: "// by hand\nconst evaluation = await rupt.evaluate.login({ user: user.id });",
  },
  evaluate: {
    title: "evaluate is one method per action",
    level: "action",
    why: "v3 has rupt.evaluate.login and rupt.evaluate.signup, each confirmed by your server.",
    todo: "use rupt.evaluate.login or .signup and confirm the evaluation on your server",
    docs: DOCS.loginProtection,
    before: 'const { verdict } = await Rupt.evaluate({ client_id: "abc", action: "login" });',
    after:
      '// by hand\nconst evaluation = await rupt.evaluate.login({ user: user.id });\nawait fetch("/login", { method: "POST", body: JSON.stringify({ evaluation_id: evaluation?.evaluation_id }) });\n// your server asks @ruptjs/api for the verdict of that evaluation',
  },
  "get-fingerprint": {
    title: "getFingerprint is not documented in v3",
    level: "action",
    why: "The v3 web client documents no fingerprint method.",
    todo: "read the evaluation on your server instead of a client fingerprint",
    docs: DOCS.evaluations,
  },
  "get-hash": {
    title: "getHash is gone",
    level: "action",
    why: "Evaluations replace the hash; the mobile guide lists getHash as gone.",
    todo: "read the evaluation on your server instead of the hash",
    docs: DOCS.mobileMigration,
  },
  "get-signals": {
    title: "getSignals is not documented in v3",
    level: "action",
    why: "The v3 web client documents no method that returns signals.",
    todo: "read the evaluation on your server instead of the signals",
    docs: DOCS.evaluations,
  },
  "unknown-member": {
    title: "Member without a v3 counterpart",
    level: "action",
    why: "This member of the v2 SDK does not exist or has no documented counterpart.",
    todo: "remove this read or replace it by hand",
    docs: GUIDE,
  },
  // --- types, values, mocks --------------------------------------------------------------------
  "type-removed": {
    title: "v2 type removed",
    level: "info",
    why: "The rewrite makes the annotation unnecessary.",
    docs: GUIDE,
    before: 'const options: AttachConfig = { client_id: "abc", account: user.id };',
    after: "const options = { user: user.id };",
  },
  "type-kept": {
    title: "v2 type still in use",
    level: "action",
    why: "The types of v3 are not documented.",
    todo: "replace this v2 type",
    docs: GUIDE,
  },
  "re-export-swapped": {
    title: "Re-export of the v3 class",
    level: "info",
    why: "Everything that comes through this module was migrated.",
    docs: GUIDE,
    before: 'export { default } from "rupt";',
    after: 'export { default } from "@ruptjs/client";',
  },
  "re-export": {
    title: "Re-export of the v2 SDK",
    level: "action",
    why: "Not every module that reads this export could be migrated or seen.",
    todo: "re-export a v3 client instead and migrate its readers",
    docs: GUIDE,
  },
  escape: {
    title: "The SDK is used as a value",
    level: "action",
    why: "Where the value goes cannot be followed; v3 exports a class, not an object.",
    todo: "pass a v3 client here and call its evaluate.access",
    docs: GUIDE,
  },
  "template-use": {
    title: "Used in a template",
    level: "action",
    why: "Templates are not rewritten.",
    todo: "call a function of the script block from the template instead",
    docs: GUIDE,
  },
  mock: {
    title: "Test mock of the v2 SDK",
    level: "action",
    why: "The v3 default export is a class with evaluate.access.",
    todo: "mock @ruptjs/client with a class that has evaluate.access",
    docs: GUIDE,
    before: 'vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));',
    after:
      '// by hand\nconst access = vi.fn();\nvi.mock("@ruptjs/client", () => ({\n  default: class {\n    evaluate = { access };\n  },\n}));',
  },
  // --- pages and settings ----------------------------------------------------------------------
  global: {
    title: "Global Rupt object",
    level: "action",
    why: "v2 set window.Rupt to an object with attach; the v3 docs do not name the global of the browser build.",
    todo: "load the v3 client as a module and call rupt.evaluate.access",
    docs: DOCS.quickStart,
  },
  "script-tag": {
    title: "Script tag that loads v2",
    level: "action",
    why: "The v3 docs name two addresses for the browser build, and they contradict each other.",
    todo: "load the v3 client from the address your dashboard names",
    docs: DOCS.quickStart,
  },
  config: {
    title: "Setting that names the v2 package",
    level: "action",
    why: "The setting refers to rupt by name.",
    todo: "replace rupt by @ruptjs/client here",
    docs: GUIDE,
    before: 'optimizeDeps: { include: ["rupt"] }',
    after: '// by hand\noptimizeDeps: { include: ["@ruptjs/client"] }',
  },
  "csp-host": {
    title: "Content-Security-Policy lists v2 hosts",
    level: "action",
    why: "The v3 docs do not list the hosts of the v3 client; do not delete the v2 hosts before you know.",
    todo: "check which hosts v3 needs, then update the policy",
    docs: DOCS.quickStart,
  },
  "import-map": {
    title: "Import map entry for v2",
    level: "action",
    why: "The page's modules resolve rupt by this map; both change together.",
    todo: "map @ruptjs/client to the v3 build and migrate the page's modules",
    docs: DOCS.quickStart,
    before: '{ "imports": { "rupt": "https://esm.sh/rupt" } }',
    after: '// by hand\n{ "imports": { "@ruptjs/client": "<address of the v3 build>" } }',
  },
  "url-parameter": {
    title: "Reads a v2 query parameter",
    level: "action",
    why: "rupt_action is a convention of v2; nothing sets it in v3.",
    todo: "remove this handler once v2 is gone",
    docs: DOCS.challengeFlow,
  },
  "module-declaration": {
    title: "Module declaration for the v2 package",
    level: "action",
    why: "The declaration describes the v2 module.",
    todo: "delete this declaration once v2 is gone",
    docs: GUIDE,
  },
  "dependency-swapped": {
    title: "Dependency swapped",
    level: "info",
    why: "rupt goes, @ruptjs/client comes in the same section.",
    docs: GUIDE,
    before: '"dependencies": { "rupt": "^2.24.1" }',
    after: '"dependencies": { "@ruptjs/client": "^3.0.0" }',
  },
  "dependency-removed": {
    title: "Dependency removed",
    level: "info",
    why: "Nothing in the package uses rupt.",
    docs: GUIDE,
    before: '"dependencies": { "rupt": "^2.24.1" }',
    after: '"dependencies": {}',
  },
  "dependency-left": {
    title: "Dependency on rupt left",
    level: "action",
    why: "This manifest was not edited.",
    todo: "replace rupt by @ruptjs/client in this manifest",
    docs: GUIDE,
  },
  "todo-mark": {
    title: "Open TODO mark",
    level: "action",
    why: "A TODO(rupt-migrate) comment of an earlier run is still there.",
    todo: "do what the comment says, then delete it",
    docs: GUIDE,
  },
  "related-package": {
    title: "Related Rupt package",
    level: "action",
    why: "Covered by another guide; never edited.",
    todo: "follow the guide of this package",
    docs: DOCS.overview,
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof TABLE;

/** All rules by id. */
export const RULES: Readonly<Record<RuleId, Rule>> = TABLE;

export const RULE_IDS = Object.keys(TABLE) as RuleId[];
