import type { ProjectPackage } from "./packages.ts";

const SECTIONS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;

/** The packages that a package.json depends on, for whatever. */
export const dependencyNames = ({ manifest }: ProjectPackage): string[] =>
  SECTIONS.flatMap((section) => {
    const entries = manifest?.[section];
    return typeof entries === "object" && entries !== null ? Object.keys(entries) : [];
  });
