import "./Auth";

export function Logout() {
  const leave = async () => {
    location.assign("/");
  };
  return <button onClick={leave}>Log out</button>;
}
