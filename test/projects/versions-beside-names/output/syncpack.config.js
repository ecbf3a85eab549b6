// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default {
  versionGroups: [
    { dependencies: ["rupt"], pinVersion: "2.24.1" },
    { dependencies: ["@ruptjs/client"], policy: "sameRange" },
  ],
};
