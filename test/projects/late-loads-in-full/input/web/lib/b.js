module.exports = async (u) => {
  const { attach } = await import("rupt");
  await attach({ client_id: "abc", account: u });
};
