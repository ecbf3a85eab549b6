module.exports = async function guard(id) {
  const { rupt } = await import("./rupt.js");
  await rupt.evaluate.access({ user: id });
};
