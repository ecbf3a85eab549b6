exports.b = async (u) => {
  const { rupt } = await import("./rupt.mjs");
  await rupt.evaluate.access({ user: u });
};
