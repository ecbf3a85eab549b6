import type { AttachCall } from "../../../transforms/find/attach/attach-facts.ts";
import type { OptionEntry } from "../../../transforms/find/attach/options.ts";
import type { UsageDraft } from "../../../transforms/usages/usage-draft.ts";
import { textAt } from "../../code/edits/reindent.ts";
import { isTypeScriptFile } from "../../code/file-names.ts";
import type { Paste } from "../../result.ts";
import { callText } from "../../rules/handoff.ts";
import { pageToPaste } from "../../rules/markup/global.ts";
import { pasteOf } from "../../rules/say.ts";
import { V3_PACKAGE } from "../../sdk/v3.ts";

/** Options of v2 that v3 knows, and what they are called there. */
const KEPT: ReadonlyMap<string, string> = new Map([
  ["email", "email"],
  ["phone", "phone"],
  ["metadata", "metadata"],
  ["on_current_device_logout", "on_logout"],
]);

/**
 * Code to put in the place of what was held: that of its rule, else the call as v3 has it, with its own `user`, `email`, `phone`,
 * `metadata`, names and client id. Null where the options cannot all be seen: a call that lost some would be worse than none.
 */
export function pasteFor({ notes, kind, held, attach, path }: UsageDraft): Paste | null {
  const options = attach === null ? null : optionsText(attach);
  if (attach !== null && options !== null && notes.some(({ rule }) => rule === "global"))
    return globalPaste(attach, options, path);
  const made = pasteOf(notes);
  if (made !== null) return made;
  if (kind !== "attach" || !held || attach === null || options === null) return null;
  const intercepts = notes.some(({ rule }) => rule === "on-challenge");
  return { language: languageOf(path), text: moduleText(attach, options, intercepts) };
}

/** A call of the global: in a page a script of its own, in a module what every held call gets. */
function globalPaste(attach: AttachCall, options: readonly string[], path: string): Paste {
  if (/\.[cm]?[jt]sx?$/.test(path))
    return { language: languageOf(path), text: moduleText(attach, options, false) };
  const call = callText(CALL, options);
  return { language: "html", text: pageToPaste(clientText(attach) ?? undefined, call) };
}

const CALL = "rupt.evaluate.access";

const languageOf = (path: string): "ts" | "js" => (isTypeScriptFile(path) ? "ts" : "js");

/** The client as it is created, and the call. A challenge that the code handles itself is read off the response. */
function moduleText(attach: AttachCall, options: readonly string[], intercepts: boolean): string {
  const id = clientText(attach) ?? '"YOUR_CLIENT_ID"';
  const client = `// once, where the client lives:\n// import Rupt from "${V3_PACKAGE}";\n// export const rupt = new Rupt({ clientId: ${id} });`;
  if (!intercepts) {
    const awaited = attach.call.parentPath?.is("AwaitExpression") ? "await " : "";
    return `${client}\n\n${callText(`${awaited}${CALL}`, options)}`;
  }
  const call = callText(`const response = await ${CALL}`, [...options, "auto_challenge: false"]);
  return `${client}\n\n${call}\nif (response?.redirect) {\n  // what on_challenge did\n  window.location.assign(response.redirect);\n}`;
}

const clientText = ({ clientId }: AttachCall): string | null => clientId?.text ?? null;

/** The properties of the v3 call; null where one of them cannot be told. */
function optionsText({ options }: AttachCall): string[] | null {
  if (
    options === null ||
    options.entries.some(({ conditions, shared }) => conditions.length > 0 || shared !== null)
  )
    return null;
  const last = new Map<string, OptionEntry>();
  for (const entry of options.entries) last.set(entry.name, entry);
  const user = userText(last.get("account"), last.get("user"));
  const kept: string[] = user === null ? [] : [property("user", user)];
  for (const [name, entry] of last) {
    const becomes = KEPT.get(name);
    if (becomes === undefined) continue;
    if (entry.value.is("ObjectMethod")) return null;
    kept.push(property(becomes, textAt(entry.value, "  ")));
  }
  return kept;
}

function userText(account: OptionEntry | undefined, user: OptionEntry | undefined): string | null {
  if (account !== undefined && user !== undefined) return `${account.value.text} ?? ${user.value.text}`;
  return (account ?? user)?.value.text ?? null;
}

const property = (name: string, text: string): string => (name === text ? name : `${name}: ${text}`);
