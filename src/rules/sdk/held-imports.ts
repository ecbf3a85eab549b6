import { DOCS } from "../../sdk/docs.ts";
import { V3_MODULE_URL, V3_MODULE_VERSION, V3_PACKAGE } from "../../sdk/v3.ts";
import { ACCESS_CALL, type CallNames, KEEP_V2, v3Call, type Way } from "../handoff.ts";
import { type StayingEntry, stayingEntryText, stayingEntryTodo } from "../manifests/entry.ts";
import { moduleInPage } from "../markup/global.ts";
import { rule } from "../rule.ts";
import { code, type Line, placesText } from "../words.ts";

/** What an import stays for: a count of usages, or markup that reads the name. */
type KeptImport = { of: "import"; usages: number } | { of: "import"; usages: "template" };

type KeptNote = KeptImport | ({ of: "entry" } & StayingEntry);

/** Why a use stays with the form in which the SDK comes to it. */
export type Unresolved = { why: keyof typeof UNRESOLVED } | { why: "handed"; from: Line };

/** Imports that still load v2 after the migration. */
export const heldImports = {
  "v2-kept": rule({
    title: "Kept for code that is still on v2",
    level: "action",
    why: "Held code needs the v2 package; it is removed with the last held usage.",
    todo: "resolve the held usages, then run rupt-migrate again",
    todoOf: (kept: KeptNote) => (kept.of === "entry" ? stayingEntryTodo(kept.reason) : null),
    docs: DOCS.overview,
    before: 'import Rupt from "rupt";\n\nRupt.attach({ client_id: "abc", account: user.id, ...options });',
    after:
      '// the import stays as long as the call does\nimport Rupt from "rupt";\n\nRupt.attach({ client_id: "abc", account: user.id, ...options });',
    message: (kept: KeptNote) => {
      if (kept.of === "entry") return stayingEntryText(kept);
      const { usages } = kept;
      if (usages === "template") return "Kept: a template uses it.";
      return `Kept for ${usages} ${usages === 1 ? "usage that stays" : "usages that stay"} on v2.`;
    },
  }),
  "side-effect-import": rule({
    title: "Import for its side effect",
    level: "action",
    why: "The v2 package sets window.Rupt when it is loaded; the v3 docs name no global.",
    todo: "import v3 where window.Rupt is read, then delete this",
    docs: DOCS.webMigration,
    before: 'import "rupt";\n\nwindow.Rupt.attach({ client_id: "abc", account: user.id });',
    after: '// by hand\nimport { rupt } from "./lib/rupt";\n\nrupt.evaluate.access({ user: user.id });',
    message: ({ globalIsRead }: { globalIsRead: boolean }) =>
      globalIsRead
        ? "Other code reads `window.Rupt`, which this import sets: the v2 package is still loaded here."
        : "Import for its side effect",
  }),
  "import-unresolved": rule({
    title: "Import form that cannot be carried over",
    level: "action",
    why: "The module is loaded in a way that has no safe v3 counterpart.",
    todo: "load @ruptjs/client here by hand",
    docs: DOCS.webMigration,
    handoff: {
      v2: "The SDK is loaded here, in a form that the program does not carry over.",
      documented: [ACCESS_CALL],
      undocumented: [
        "A build of v3 at an address of your own choice: the docs name the npm package and two scripts for pages.",
      ],
      ways: (call) => [call.page === null ? byHand(call) : moduleInPage(call.page), KEEP_V2],
    },
    before: 'const Rupt = await load("rupt");',
    after: '// by hand\nimport Rupt from "@ruptjs/client";',
    message: (facts: Unresolved) =>
      facts.why === "handed"
        ? `The SDK is handed to other code at ${code(placesText([facts.from]))}, and by its name this call gets it from there. The call stays on v2: hand on the v3 client there, or import it here.`
        : UNRESOLVED[facts.why],
    paste: ({ why }: Unresolved) => (why === "address" ? { language: "js", text: ADDRESS } : null),
  }),
};

const ADDRESS = `"${V3_MODULE_URL}"`;

/** The client and the call, loaded from where the module is loaded from today: by an address, or by the name of the package. */
function byHand(call: CallNames): Way {
  const from = call.paste?.text === ADDRESS ? ADDRESS : `"${V3_PACKAGE}"`;
  const lines = [
    `import Rupt from ${from};`,
    "",
    `const rupt = new Rupt({ clientId: ${call.clientId ?? "/* the id that the call has */ clientId"} }); // once`,
    "",
    v3Call({ ...call, client: "rupt" }, ""),
  ];
  const pin = from === ADDRESS ? ` ${V3_MODULE_VERSION}` : "";
  return {
    what: `Load v3 here by hand, create the client once, and call it.${pin}`,
    code: [{ language: call.language, text: lines.join("\n") }],
  };
}

const UNRESOLVED = {
  "unused-load": "Import form that cannot be carried over",
  "unseen-load":
    "Code loads or finds the v2 package by this name in a way that cannot be followed, so the name stays: load `@ruptjs/client` there by hand, together with the calls.",
  "module-exports":
    "The SDK comes from a module that passes it on with `module.exports`. The call stays on v2 with that module: create the v3 client there and pass it on, or load the SDK here by an import.",
  "uncertain-value":
    "The SDK comes through a variable or an expression that may hold something else. The call stays on v2: load the SDK by an import, or create the v3 client where it is loaded.",
  patched:
    "Code of the project gives a function of the SDK another value, and this call may run that. The call stays on v2: put what is done there around the v3 call by hand.",
  "in-text":
    "A text that is code loads v2 here. Texts are not edited, and where this one runs cannot be seen: load `@ruptjs/client` in it by hand.",
  "shared-with-held": "The module is loaded here for code that stays on v2, too.",
  "several-clients": "The module is loaded here for more than one client.",
  address:
    "The SDK is loaded by its address. No manifest says which version that is, so it stays: change the address and the calls together.",
  "name-of-it":
    "The SDK is loaded by another name than `rupt`: one that settings of the project lead to it, or the path of a copy. The call stays on v2: import `@ruptjs/client` here, and delete the name or the copy when nothing uses it.",
  "led-elsewhere":
    "Settings of the project lead the name `rupt` to something else: a file of the project, another package, or nothing. Whether this call is one of Rupt's cannot be seen, so it stays as it is. If it is, import `@ruptjs/client` here; if not, leave it.",
  "load-form": "The module is loaded in a form that cannot be carried over.",
} as const;
