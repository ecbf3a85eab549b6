export const lit = async (u) => {
  const { getRupt2 } = await import("./rupt.js");
  await getRupt2().evaluate.access({ user: u });
};
