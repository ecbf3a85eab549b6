// The floors of the house: an import only goes down. 5 cli, index, api, commands; 4 migration; 3 project, apply, terminal, verify;
// 2 transforms, manifests, policies, report; 1 sdk, source, result.
const floors = [
  "^src/(sdk/|source/|result\\.ts)",
  "^(transforms/|src/(manifests|policies|report)/)",
  "^src/(project|apply|terminal|verify)/",
  "^src/migration(\\.ts|/)",
  "^src/(cli\\.ts|index\\.ts|api/|commands/)",
];
const climbs = floors.slice(0, -1).map((from, floor) => ({
  name: `floor-${floor + 1}-only-looks-down`,
  severity: "error",
  from: { path: from },
  to: { path: floors.slice(floor + 1).join("|") },
}));
/** Floors 1 and 2 are pure: they may compute, not touch the disk, a process or the console's world. */
const pure = {
  name: "pure-floors-touch-nothing",
  severity: "error",
  from: { path: `${floors[0]}|${floors[1]}` },
  to: { path: "^(node:)?(fs|fs/promises|child_process|net|http|https|os|readline|process)$", dependencyTypes: ["core"] },
};
module.exports = {
  forbidden: [...climbs, pure, { name: "no-circular", severity: "error", from: {}, to: { circular: true } }],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
