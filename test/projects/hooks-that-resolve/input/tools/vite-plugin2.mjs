export const stub = () => ({ name: "stub", resolveId(source) { return source.startsWith("rupt") ? "/stub.js" : null; } });
