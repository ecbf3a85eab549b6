import Rupt from "rupt";
import { useAuth } from "./Auth";

export function Logout() {
  const { user, stateDevice } = useAuth();
  const leave = async () => {
    await Rupt.detach({ client_id: "abc", account: user.id, device: stateDevice });
    location.assign("/");
  };
  return <button onClick={leave}>Log out</button>;
}
