import { plugin } from "bun";
plugin({
  name: "stub",
  setup(build) {
    build.module("rupt", () => ({ exports: {}, loader: "object" }));
  },
});
