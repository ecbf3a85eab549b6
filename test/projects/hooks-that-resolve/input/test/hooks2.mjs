const stubs = new Map([["rupt", "./stub.mjs"]]);
export async function resolve(specifier, context, nextResolve) { if (stubs.has(specifier)) return { url: stubs.get(specifier), shortCircuit: true }; return nextResolve(specifier, context); }
