// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export async function resolve(specifier, context, nextResolve) { if (specifier === "rupt") return { url: new URL("./stub.mjs", import.meta.url).href, shortCircuit: true }; return nextResolve(specifier, context); }
