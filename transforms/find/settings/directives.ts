import type { Range } from "../../../src/code/blocks/ranges.ts";
import type { SourceModule } from "../../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import { isV2Specifier } from "../../../src/sdk/v2.ts";
import { matchCdn } from "../sdk/match-cdn.ts";

/** A comment that loads a script. */
export interface LoadingComment extends Range {
  kind: "script" | "escape";
  note: RuleNote;
}

/** `// @require https://...` in the head of a userscript. */
const USERSCRIPT = /^\s*@require\s+(\S+)/;

/** `//= require rupt/index` of Sprockets, which finds it in `node_modules` as well. */
const SPROCKETS = /^=\s*require\s+["']?([\w@./-]+)["']?\s*$/;

/** Comments by which a tool loads the v2 SDK: directives of userscript managers and of Sprockets. */
export function loadingComments({ comments, text }: SourceModule): LoadingComment[] {
  const isUserscript = text.includes("==UserScript==");
  return comments.flatMap(({ value, start, end }): LoadingComment[] => {
    const address = isUserscript ? USERSCRIPT.exec(value)?.[1] : undefined;
    const cdn = address === undefined ? null : matchCdn(address);
    if (cdn?.kind === "script")
      return [{ start, end, kind: "script", note: note("script-tag", { in: "string", url: cdn.url }) }];
    const required = SPROCKETS.exec(value)?.[1];
    if (required === undefined || !isV2Specifier(required)) return [];
    return [{ start, end, kind: "escape", note: note("import-unresolved", { why: "unseen-load" }) }];
  });
}
