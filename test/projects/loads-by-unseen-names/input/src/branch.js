const { attach } = await import(globalThis.window ? "rupt" : "./stub.js");

export const protect = async (user) => {
  await attach({ client_id: "client_a", account: user });
};
