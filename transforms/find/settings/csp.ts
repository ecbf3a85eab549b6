import type { Range } from "../../../src/code/blocks/ranges.ts";
import { note } from "../../../src/rules/note.ts";
import { V2_HOSTS } from "../../../src/sdk/cdn.ts";
import { markupUsages, type TextFile, type TextFinding, type TextUsage } from "../markup/text-usage.ts";

const HOSTS = [
  ...V2_HOSTS.map((host) => host.replaceAll(".", "\\.")),
  "\\*\\.rupt\\.dev",
  "\\*\\.sabl\\.app",
].join("|");
const V2_HOST = new RegExp(`(?<![\\w.@-])(?:${HOSTS})(?![\\w-]|\\.\\w)`, "gi");

const DIRECTIVE =
  /(?<![\w-])(?:(?:default|connect|script|frame|child|worker|img|style|font|media|object|manifest|form)-(?:src|action)(?:-elem|-attr)?|frame-ancestors|navigate-to|Content-Security-Policy(?:-Report-Only)?)(?![\w-])/i;

/** Names of settings that hold a policy or a list of sources in one: `contentSecurityPolicy`, `connectSrc`, `csp`. */
const POLICY_KEY =
  /^(?:content-?_?security-?_?policy|(?:default|connect|script|frame|child|worker|img|style|form)-?(?:src|action)|frame-?ancestors|csp.*|.*[_-]?csp|.*Csp)$/i;

/** Names of settings that list the hosts an app may ask where it is no page: browser extensions, Capacitor, plugins of Figma. */
const HOST_LIST_KEY =
  /^(?:(?:optional_)?(?:host_)?permissions|allow(?:ed)?[-_]?(?:list|navigation|domains|hosts|origins|urls)|whitelist)$/i;
/** The same in `config.xml` of Cordova. */
const HOST_LIST_TAG = /<(?:access\s[^>]*\borigin|allow-(?:navigation|intent)\s[^>]*\bhref)\s*=/i;

/** Where v2 hosts are named: from the first to the last of them; null when none is. */
export function v2HostsIn(text: string): (Range & { hosts: string[] }) | null {
  const found = [...text.matchAll(V2_HOST)];
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    start: first.index,
    end: last.index + last[0].length,
    hosts: [...new Set(found.map(([host]) => host))],
  };
}

/** Whether a text is a Content-Security-Policy, or a line that sets one. */
export function isPolicyText(text: string): boolean {
  return DIRECTIVE.test(text);
}

/** Whether one of the keys that lead to a value says that it is (part of) a policy. */
export function isPolicyKey(keyPath: readonly string[]): boolean {
  return keyPath.some((key) => POLICY_KEY.test(key));
}

/** Whether one of the keys that lead to a value says that it lists hosts, or the tag of a line does. */
export const isHostList = (keyPath: readonly string[], line = ""): boolean =>
  keyPath.some((key) => HOST_LIST_KEY.test(key)) || HOST_LIST_TAG.test(line);

/** `<meta http-equiv="Content-Security-Policy">` that lists v2 hosts, in pages, components and templates. */
export function findCspMeta({ page }: TextFile): TextUsage[] {
  if (page === null) return [];
  const found = page.tokens.flatMap((token): TextFinding[] => {
    if (token.kind !== "tag" || token.name.toLowerCase() !== "meta") return [];
    const written = (wanted: string): string =>
      token.attributes.find(({ name }) => name.toLowerCase().replace("-", "") === wanted)?.text ?? "";
    if (!/^content-security-policy/i.test(written("httpequiv"))) return [];
    const hosts = v2HostsIn(written("content"));
    if (hosts === null) return [];
    const { start, end } = token;
    return [{ kind: "config", note: note("csp-host", { hosts: hosts.hosts }), start, end }];
  });
  return markupUsages(page, found);
}
