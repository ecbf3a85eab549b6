import shell from "@acme/shell";

const ID = shell.ruptId;
export const c = async (user) => {
  const { getRupt } = await import("../lib/rupt");
  void getRupt(ID).evaluate.access({ user: user.id });
};
