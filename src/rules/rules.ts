import { mock } from "./app-tests/mock.ts";
import { access } from "./attach/access.ts";
import { groups } from "./attach/groups.ts";
import { leftovers } from "./attach/leftovers.ts";
import { notACall } from "./attach/not-a-call.ts";
import { onChallenge } from "./attach/on-challenge.ts";
import { onLimitExceeded } from "./attach/on-limit-exceeded.ts";
import { onLogout } from "./attach/on-logout.ts";
import { options } from "./attach/options.ts";
import { response } from "./attach/response.ts";
import { detach } from "./calls/detach.ts";
import { evaluate } from "./calls/evaluate.ts";
import { getAttachedDevices } from "./calls/get-attached-devices.ts";
import { getFingerprint } from "./calls/get-fingerprint.ts";
import { getHash } from "./calls/get-hash.ts";
import { getSignals } from "./calls/get-signals.ts";
import { identify } from "./calls/identify.ts";
import { unknownMember } from "./calls/unknown-member.ts";
import { client } from "./client/client.ts";
import { clientId } from "./client/client-id.ts";
import { dependency } from "./manifests/dependency.ts";
import { notEdited } from "./manifests/not-edited.ts";
import { global } from "./markup/global.ts";
import { scriptTag } from "./markup/script-tag.ts";
import { templateUse } from "./markup/template-use.ts";
import { notAskedFor } from "./not-asked-for.ts";
import { customDomain } from "./options/custom-domain.ts";
import { event } from "./options/event.ts";
import { limits } from "./options/limits.ts";
import { optionDropped } from "./options/option-dropped.ts";
import { policySideOption } from "./options/policy-side-option.ts";
import { redirectUrls } from "./options/redirect-urls.ts";
import { secret } from "./options/secret.ts";
import { user } from "./options/user.ts";
import { relatedPackage } from "./related-package.ts";
import type { Rule } from "./rule.ts";
import { escapes } from "./sdk/escapes.ts";
import { heldImports } from "./sdk/held-imports.ts";
import { imports } from "./sdk/imports.ts";
import { moduleDeclaration } from "./sdk/module-declaration.ts";
import { reExports } from "./sdk/re-exports.ts";
import { types } from "./sdk/types.ts";
import { config } from "./settings/config.ts";
import { cspHost } from "./settings/csp-host.ts";
import { importMap } from "./settings/import-map.ts";
import { urlParameter } from "./settings/url-parameter.ts";
import { todoMark } from "./todo-mark.ts";

/** Every rule, in the order in which `explain` and the docs list them. */
const TABLE = {
  // The package and the client
  ...imports,
  ...client,
  ...clientId,
  ...heldImports,
  // The call
  ...access,
  ...notAskedFor,
  ...user,
  ...redirectUrls,
  ...limits,
  ...policySideOption,
  ...secret,
  ...optionDropped,
  ...groups,
  ...event,
  ...customDomain,
  ...onLogout,
  ...onChallenge,
  ...onLimitExceeded,
  ...options,
  ...leftovers,
  ...response,
  ...notACall,
  // The other functions of v2
  ...detach,
  ...getAttachedDevices,
  ...identify,
  ...evaluate,
  ...getFingerprint,
  ...getHash,
  ...getSignals,
  ...unknownMember,
  // Types, values, mocks
  ...types,
  ...reExports,
  ...escapes,
  ...templateUse,
  ...mock,
  // Pages, settings, manifests
  ...global,
  ...scriptTag,
  ...config,
  ...cspHost,
  ...importMap,
  ...urlParameter,
  ...moduleDeclaration,
  ...dependency,
  ...notEdited,
  ...todoMark,
  ...relatedPackage,
};

export type { Rule } from "./rule.ts";

export type RuleId = keyof typeof TABLE;

/** What a rule has to be told to make its sentence. */
export type FactsOf<Id extends RuleId> = Parameters<(typeof TABLE)[Id]["message"]>[0];

/** All rules by id. */
export const RULES: Readonly<Record<RuleId, Rule>> = TABLE;

export const RULE_IDS = Object.keys(TABLE) as RuleId[];

/** The row of a rule, or undefined for an id that a newer or older version knew. */
export function ruleById(id: string): Rule | undefined {
  return Object.hasOwn(RULES, id) ? RULES[id as RuleId] : undefined;
}

/** The title of a rule; an id that is not in the table stands for itself. */
export function ruleTitle(id: string): string {
  return ruleById(id)?.title ?? id;
}
