// The layers of the house, lowest first: an import only goes down, or stays in its layer.
const layers = [
  "^src/(code|sdk|result)/|^src/(result|options|state-files|tool)\\.ts",
  "^src/rules/",
  "^(transforms|src/(manifests|dashboard|report))/",
  "^src/(project|apply|verify|cli/terminal)/",
  "^src/(migrate\\.ts|plan/)",
  "^src/(index\\.ts|api/|cli/([\\w-]+\\.ts|commands/))",
];
const climbs = layers.slice(0, -1).map((from, layer) => ({
  name: `layer-${layer + 1}-only-looks-down`,
  severity: "error",
  from: { path: from },
  to: { path: layers.slice(layer + 1).join("|") },
}));
/** The three lowest layers are pure: they may compute, not touch the disk, a process or the console's world. */
const pure = {
  name: "pure-layers-touch-nothing",
  severity: "error",
  from: { path: layers.slice(0, 3).join("|") },
  to: { path: "^(node:)?(fs|fs/promises|child_process|net|http|https|os|readline|process)$", dependencyTypes: ["core"] },
};
/** The codemods know the SDKs, the text of a file and the result; nothing of a project, a manifest or a report. */
const codemods = {
  name: "transforms-know-code-only",
  severity: "error",
  from: { path: "^transforms/" },
  to: { path: "^src/", pathNot: "^src/(rules|code|sdk)/|^src/result\\.ts" },
};
/** The phases pass values: what one has worked out stands in what it gives, and the next does not call it. */
const phases = [
  { from: "^transforms/find/", to: "^transforms/(decide|rewrite|usages)/" },
  { from: "^transforms/decide/", to: "^transforms/(rewrite|usages)/" },
  { from: "^transforms/rewrite/", to: "^transforms/(decide|usages)/" },
].map(({ from, to }) => ({
  name: `${from.slice(1, -1).replace("/", "-")}-calls-no-other-phase`,
  severity: "error",
  from: { path: from },
  to: { path: to, dependencyTypesNot: ["type-only"] },
}));
/** Folders with one door: outside of them only their index is imported. */
const sealed = ["src/code/tree"].map((folder) => ({
  name: `${folder.replaceAll("/", "-")}-is-sealed`,
  severity: "error",
  from: { pathNot: `^${folder}/` },
  to: { path: `^${folder}/`, pathNot: `^${folder}/index\\.ts$` },
}));
/** The command line and the programmatic API stand beside each other: what both need is in a layer below. */
const apart = {
  name: "api-and-cli-know-nothing-of-each-other",
  severity: "error",
  from: { path: "^src/(api|cli)/" },
  to: { path: "^src/(api|cli)/", pathNot: "^src/$1/" },
};
module.exports = {
  forbidden: [...climbs, pure, codemods, apart, ...phases, ...sealed, { name: "no-circular", severity: "error", from: {}, to: { circular: true } }],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
