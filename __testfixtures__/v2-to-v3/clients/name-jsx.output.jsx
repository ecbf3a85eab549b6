import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "c1" });

export function Guard({ rupt, id }) {
  return <rupt.Provider onClick={() => void ruptClient.evaluate.access({ user: id })} />;
}
