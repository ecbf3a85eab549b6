import { plugin } from "bun";
plugin({
  name: "stub",
  setup(build) {
    // TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
    build.module("rupt", () => ({ exports: {}, loader: "object" }));
  },
});
