import type { UsageDraft } from "../../../transforms/usages/usage-draft.ts";
import type { V2Place } from "../../project/files/mentions.ts";

/**
 * Whether a usage that covers a place says what is there. One text may be a whole page: that it calls the global, lists a host or answers a
 * request does not tell from where it loads the package.
 *
 * @param written what stands at the place
 */
export function accountsFor(draft: UsageDraft, { does }: V2Place, written: string): boolean {
  const found = draft.notes[0];
  const isAddress = does === "loads-script";
  switch (draft.kind) {
    case "global":
    case "related":
      return false;
    case "attach":
    case "call":
    case "escape":
      return draft.needsV2;
    case "script":
      return isAddress || (found?.rule === "script-tag" && found.facts.url.includes(written));
    default:
      return isAddress || !isOfNetwork(found);
  }
}

/** A host, a parameter of an address or a request, which need no package. */
const isOfNetwork = (found: UsageDraft["notes"][number] | undefined): boolean =>
  found?.rule === "csp-host" ||
  found?.rule === "url-parameter" ||
  (found?.rule === "mock" && found.facts.of === "request");
