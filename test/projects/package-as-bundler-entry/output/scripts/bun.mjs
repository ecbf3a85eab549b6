// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
await Bun.build({ entrypoints: ["rupt"], outdir: "dist" });
