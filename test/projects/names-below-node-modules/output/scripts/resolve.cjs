// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const names = { sharing: "rupt" };

console.log(Object.values(names).map((name) => require.resolve(name)));
