export const stub = () => ({ name: "stub", resolveId(id) { if (id === "rupt") return "/stub.js"; } });
