await Bun.build({ entrypoints: ["rupt"], outdir: "dist" });
