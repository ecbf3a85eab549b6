export default { kit: { alias: { $device: "node_modules/rupt" } } };
