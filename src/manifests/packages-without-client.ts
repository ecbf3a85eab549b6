import { V3_PACKAGE } from "../sdk/v3.ts";
import type { EditedManifest } from "./edit-manifest.ts";
import { isAbove } from "./folder-order.ts";
import type { WorkspaceManifest } from "./workspace-manifest.ts";

/**
 * Packages whose migrated code needs `@ruptjs/client`, although neither their own package.json nor one above them nor,
 * for a dependency that was never declared, another one of their workspace has it. They had no entry of their own for
 * `rupt`, so they get none for the client either; the user has to know.
 */
export function packagesWithoutClient(
  manifests: readonly WorkspaceManifest[],
  edited: ReadonlyMap<string, EditedManifest>,
): string[] {
  const packages = manifests.filter(({ kind }) => kind === "package.json");
  const providers = packages.filter(
    ({ path, reading }) =>
      V3_PACKAGE in (edited.get(path)?.added ?? {}) ||
      reading?.entries.some(({ target, role }) => target === "v3" && role === "dependency"),
  );
  const hoists = (workspace: string): boolean =>
    !manifests.some((each) => each.workspace === workspace && each.kind === "pnpm-workspace.yaml");
  return packages
    .filter(({ use, broken }) => use.usesV3 && !broken)
    .filter(
      (user) =>
        !providers.some(
          (provider) =>
            provider === user ||
            isAbove(provider.folder, user.folder) ||
            (provider.workspace === user.workspace && hoists(user.workspace)),
        ),
    )
    .map(({ path }) => path);
}
