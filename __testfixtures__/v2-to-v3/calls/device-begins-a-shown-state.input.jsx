import { useState } from "react";
import Rupt from "rupt";

const CLIENT_ID = "shop";

export function Session({ user }) {
  const [device, setDevice] = useState(localStorage.getItem("device"));

  const signIn = async () => {
    const response = await Rupt.attach({ client_id: CLIENT_ID, account: user.id });
    setDevice(response.device_id);
    localStorage.setItem("device", response.device_id);
  };
  const signOut = async () => {
    await Rupt.detach({ client_id: CLIENT_ID, account: user.id, device });
  };
  return <Buttons {...{ signIn, signOut }} title={device} />;
}

export function Tracked({ user }) {
  const [kept, setKept] = useTrackedState(sessionStorage.getItem("kept"));

  const signIn = async () => {
    const response = await Rupt.attach({ client_id: CLIENT_ID, account: user.id });
    setKept(response.device_id);
    sessionStorage.setItem("kept", response.device_id);
  };
  const signOut = async () => {
    await Rupt.detach({ client_id: CLIENT_ID, account: user.id, device: kept });
  };
  return <Buttons {...{ signIn, signOut }} />;
}
