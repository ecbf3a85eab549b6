import shell from "@acme/shell";

const ID = shell.ruptId;
export const c = async (user) => {
  const { attach } = await import("rupt");
  void attach({ client_id: ID, account: user.id });
};
