export default {
  versionGroups: [
    { dependencies: ["rupt"], pinVersion: "2.24.1" },
    { dependencies: ["rupt"], policy: "sameRange" },
  ],
};
