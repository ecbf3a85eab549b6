import Rupt from "rupt";

const text = `
  Rupt.attach({ client_id: "c" })
`;
export const protect = async (x) => { await Rupt.attach({ client_id: "c1", account: x, metadata: { text: `
 ${text}
` } }); };
