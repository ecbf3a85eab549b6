// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export const stub = () => ({ name: "stub", resolveId(id) { if (id === "rupt") return "/stub.js"; } });
