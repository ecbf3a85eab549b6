import type { Attribute, Tag } from "./markup-tokens.ts";

export type ScriptLanguage = "js" | "jsx" | "ts" | "tsx" | "other";

export interface ScriptType {
  kind: "module" | "classic";
  lang: ScriptLanguage;
}

/**
 * Values of `type` that a browser, or a well-known loader, runs. All others (JSON, import maps, text templates) are data.
 * Sources: the JavaScript MIME types of the MIME Sniffing standard; Babel standalone; es-module-shims; Partytown.
 */
const SCRIPT_TYPES: Readonly<Record<string, ScriptType>> = {
  module: { kind: "module", lang: "js" },
  "module-shim": { kind: "module", lang: "js" },
  "text/babel": { kind: "classic", lang: "jsx" },
  "text/jsx": { kind: "classic", lang: "jsx" },
  "text/partytown": { kind: "classic", lang: "js" },
};

const JAVASCRIPT =
  /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/;

const LANGUAGES: Readonly<Record<string, ScriptLanguage>> = {
  "": "js",
  js: "js",
  javascript: "js",
  "text/javascript": "js",
  "application/javascript": "js",
  babel: "js",
  module: "js",
  jsx: "jsx",
  ts: "ts",
  typescript: "ts",
  "text/typescript": "ts",
  tsx: "tsx",
};

/** How consent managers mark the scripts that they keep as `text/plain` until the visitor agrees. */
const isConsent = ({ name, text }: Attribute): boolean =>
  /^data-(?:.*cookie|.*consent|category|usercentrics|service|cmp|iub|tcf)/i.test(name) ||
  (/^class$/i.test(name) && /optanon|cmplz|cky|cookie|consent|iub/i.test(text));

/** How a page runs a script element, or null when it is data. */
export function scriptType(tag: Tag): ScriptType | null {
  const type = attribute(tag, "type")?.trim().toLowerCase() ?? "";
  if (type === "" || JAVASCRIPT.test(type) || (type === "text/plain" && tag.attributes.some(isConsent)))
    return { kind: "classic", lang: "js" };
  const known = SCRIPT_TYPES[type];
  if (known === undefined) return null;
  return attribute(tag, "data-type") === "module" ? { ...known, kind: "module" } : known;
}

/** The language of a component's script: `lang`, or `type` as older components have it. */
export function scriptLanguage(tag: Tag): ScriptLanguage {
  const named = attribute(tag, "lang") ?? attribute(tag, "type") ?? "";
  return LANGUAGES[named.trim().toLowerCase()] ?? "other";
}

function attribute(tag: Tag, name: string): string | undefined {
  return tag.attributes.find((each) => each.name.toLowerCase() === name)?.text;
}
