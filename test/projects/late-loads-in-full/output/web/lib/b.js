module.exports = async (u) => {
  const { rupt } = await import("./rupt.js");
  await rupt.evaluate.access({ user: u });
};
