const LIT = "abc";
export const lit = async (u) => {
  const { attach } = await import("rupt");
  await attach({ client_id: LIT, account: u });
};
