module.exports = async function guard(id) {
  const { rupt } = await import("./rupt");
  await rupt.evaluate.access({ user: id });
};
