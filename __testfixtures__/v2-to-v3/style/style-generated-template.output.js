import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

const text = `
  Rupt.attach({ client_id: "c" })
`;
export const protect = async (x) => { await rupt.evaluate.access({ user: x, metadata: { text: `
 ${text}
` } }); };
