exports.b = async (u) => {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "abc", account: u });
};
