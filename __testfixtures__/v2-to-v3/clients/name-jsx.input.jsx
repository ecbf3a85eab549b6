import Rupt from "rupt";

export function Guard({ rupt, id }) {
  return <rupt.Provider onClick={() => void Rupt.attach({ client_id: "c1", account: id })} />;
}
