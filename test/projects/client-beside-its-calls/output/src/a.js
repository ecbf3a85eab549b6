import RuptV3 from "@ruptjs/client";

const client = new RuptV3({ clientId: "abc" });

export const a = (user) => {
  client.evaluate.access({ user: user.id });
};
export { client as sdk };
