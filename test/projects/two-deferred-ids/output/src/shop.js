export async function shop(u) { const { getRupt2 } = await import("./rupt"); await getRupt2().evaluate.access({ user: u }); }
