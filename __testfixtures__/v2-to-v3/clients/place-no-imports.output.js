export const a = async (id) => { const { rupt } = await import("./rupt"); await rupt.evaluate.access({ user: id }); };
