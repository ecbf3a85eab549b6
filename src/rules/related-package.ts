import { DOCS } from "../sdk/docs.ts";
import { RELATED_PACKAGES, type RelatedPackage } from "../sdk/related.ts";
import { rule } from "./rule.ts";

/** What names the package: an import or an entry of a manifest, a native project file, the SDK of the time before Rupt. */
type Related =
  | { in: "import" | "manifest"; package: string }
  | { in: "native"; name: string; advice: string; docs: string }
  | { in: "string" }
  /** A request of the API, without the SDK. */
  | { in: "request" }
  | { in: "tag"; does: "loads" | "preloads"; url: string }
  | { in: "template"; url: string }
  | { in: "markup"; name: string }
  /** An example in Markdown. */
  | { in: "documentation" };

const WHY = "Covered by another guide; never edited.";

export const relatedPackage = {
  "related-package": rule({
    title: "Related Rupt package",
    level: "action",
    why: WHY,
    todo: "follow the guide of this package",
    docs: DOCS.overview,
    before: 'import RuptCore from "@ruptjs/core";',
    after: '// by hand, on your server\nimport { RuptAPI } from "@ruptjs/api";',
    message: (related: Related) => {
      switch (related.in) {
        case "import":
          return `\`${related.package}\`: ${adviceOn(related.package)}.`;
        case "manifest":
          return `${related.package}: ${adviceOn(related.package)}`;
        case "native":
          return `${related.name}: ${related.advice} (${related.docs}).`;
        case "string":
          return "The SDK of the product before it was called Rupt.";
        case "request":
          return "A request of the v2 REST API. v3 has another one, for servers only: its browser client makes the evaluations.";
        case "tag":
          return `this tag ${related.does} the Sabil SDK from ${related.url}.`;
        case "template":
          return `the Sabil SDK is loaded from ${related.url}.`;
        case "documentation":
          return "Documentation that shows v2: bring it up to date once the app is migrated.";
        case "markup":
          return `${related.name} is the global of the Sabil script.`;
      }
    },
    docsOf: (related: Related) =>
      related.in === "request"
        ? DOCS.apiIntroduction
        : (("package" in related ? rowOf(related.package)?.docs : undefined) ?? DOCS.overview),
  }),
};

function rowOf(name: string): RelatedPackage | undefined {
  return RELATED_PACKAGES.find((each) => each.name === name);
}

function adviceOn(name: string): string {
  return rowOf(name)?.advice ?? WHY;
}
