import Rupt from "rupt";
import { useAuth, useThing } from "./auth";

export function Menu() {
  const { user, device } = useAuth();
  const leave = async () => {
    await Rupt.detach({ client_id: "abc", account: user.id, device });
    location.assign("/");
  };
  return <button onClick={leave}>Log out</button>;
}

export function Bar() {
  const [user, device] = useThing();
  const leave = async () => {
    await Rupt.detach({ client_id: "abc", account: user.id, device: device.id });
    location.assign("/");
  };
  return <button onClick={leave}>Log out</button>;
}
