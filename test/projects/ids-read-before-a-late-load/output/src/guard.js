const ID = process.env.RUPT_CLIENT_ID;
delete process.env.RUPT_CLIENT_ID;
export const guard = async (u) => {
  const { getRupt } = await import("./rupt.js");
  await getRupt(ID).evaluate.access({ user: u });
};
