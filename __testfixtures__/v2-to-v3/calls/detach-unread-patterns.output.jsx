import { useAuth, useThing } from "./auth";

export function Menu() {
  const { device } = useAuth();
  const leave = async () => {
    location.assign("/");
  };
  return <button onClick={leave}>Log out</button>;
}

export function Bar() {
  const [, device] = useThing();
  const leave = async () => {
    location.assign("/");
  };
  return <button onClick={leave}>Log out</button>;
}
