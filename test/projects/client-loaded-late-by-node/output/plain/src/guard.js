module.exports = async function guard(id) {
  const { rupt } = await import("./rupt.mjs");
  await rupt.evaluate.access({ user: id });
};
