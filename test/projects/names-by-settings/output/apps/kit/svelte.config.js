// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default { kit: { alias: { $device: "node_modules/rupt" } } };
