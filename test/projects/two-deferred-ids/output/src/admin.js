export async function admin(u) { const { getRupt } = await import("./rupt"); await getRupt().evaluate.access({ user: u }); }
