const ID = process.env.RUPT_CLIENT_ID;
delete process.env.RUPT_CLIENT_ID;
export const guard = async (u) => {
  const { attach } = await import("rupt");
  await attach({ client_id: ID, account: u });
};
