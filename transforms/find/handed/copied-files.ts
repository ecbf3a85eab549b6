import { STAND_IN } from "../../../src/code/blocks/server-tags.ts";
import { argumentsOf, isMember, keyName, type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { frozen, resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { SdkEntry } from "../sdk/references.ts";

/** A file that is named like the SDK, at the end of an address or in what a server calls: `/vendor/rupt.mjs`, `{{ asset('rupt.min.js') }}`. */
const FILE =
  /(?:^|[/'"])rupt(?:[.@-]v?[012](?:\.[\w-]+)*)?(?:\.(?:min|esm|es|module|bundle|umd))*\.[cm]?js(?=$|[?#'"])/;
/** A file of the folder or of the version that is named like the package: `npm/rupt/index.mjs`, `npm/rupt@2`. */
const OF_PACKAGE =
  /(?<!^@[^/]*)(?:^|[/'"])rupt(?:@[~^v]?[012][\w.-]*(?=$|[/?#])|(?=\/))(?:\/(?:(?:build|cjs|dist|lib|umd)\/)?(?:index|common|rupt)(?:\.min)?\.[cm]?js)?(?=$|[?#'"])/;
/** A path, an address, or a name of a folder: what is behind a name of a package is that package's. */
const ADDRESS = /^(?:\.{0,2}\/|https?:|[@~]\/|#)/;

/** What the text of the SDK holds, and other code that speaks of it hardly does. */
const TEXT_OF_V2 = /rpt_last_fp/;

/**
 * Whether an import may be one of a copy of v2: of a file that is named like it, and that is not in the project, or is v2 there. What is
 * done with it tells, as `usedAsV2` does.
 */
export function mayBeCopy(specifier: NodePath): boolean {
  if (!specifier.is("StringLiteral") || !specifier.text.includes("rupt")) return false;
  const { value } = specifier.node;
  const written = specifier.text.slice(1, -1);
  const isAddress = ADDRESS.test(value) || value.includes(STAND_IN);
  if (!OF_PACKAGE.test(written) && !(isAddress && FILE.test(written))) return false;
  const { file } = specifier;
  const imported = file.imported(value);
  const [name] = NAMED_FILE.exec(written) ?? [];
  // A server gives a file of the project another address than its path.
  const own = imported
    ? [imported]
    : name === undefined
      ? []
      : file.holding("attach", "text").filter(({ path }) => `/${path}`.endsWith(`/${name}`));
  return own.length === 0 || own.some(({ text }) => TEXT_OF_V2.test(text));
}

/** A file with the folder that it is in. */
const NAMED_FILE = /(?:[\w.@-]+\/)?[\w.@-]+\.[cm]?js(?=$|[?#'"])/;

/** Whether what an entry gives is called as v2 is: `attach` with a `client_id`, which v3 and modules of a project do not take. */
export const usedAsV2 = ({ references }: SdkEntry): boolean =>
  references.some(({ kind, path }) => kind === "attach" && namesClient(argumentsOf(path)[0], 0));

const MOST_STEPS = 5;

function namesClient(options: NodePath | null | undefined, steps: number): boolean {
  const value = options && frozen(unwrapped(options));
  if (!value || steps > MOST_STEPS) return false;
  if (value.is("Identifier") || isMember(value)) return namesClient(resolveReference(value), steps + 1);
  return (
    value.is("ObjectExpression") &&
    value
      .get("properties")
      .some((each) =>
        each.is("SpreadElement")
          ? namesClient(each.get("argument"), steps + 1)
          : (each.is("ObjectProperty") || each.is("ObjectMethod")) && keyName(each) === "client_id",
      )
  );
}
