export const a = async (id) => { const { attach } = await import("rupt"); await attach({ client_id: "c1", account: id }); };
