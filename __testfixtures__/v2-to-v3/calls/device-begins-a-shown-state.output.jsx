import { useState } from "react";
import Rupt from "rupt";

const CLIENT_ID = "shop";

export function Session({ user }) {
  const [device, setDevice] = useState(localStorage.getItem("device"));

  const signIn = async () => {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const response = await Rupt.attach({ client_id: CLIENT_ID, account: user.id });
    setDevice(response.device_id);
    localStorage.setItem("device", response.device_id);
  };
  const signOut = async () => {};
  return <Buttons {...{ signIn, signOut }} title={device} />;
}

export function Tracked({ user }) {
  const [, setKept] = useTrackedState(sessionStorage.getItem("kept"));

  const signIn = async () => {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const response = await Rupt.attach({ client_id: CLIENT_ID, account: user.id });
    setKept(response.device_id);
    sessionStorage.setItem("kept", response.device_id);
  };
  const signOut = async () => {};
  return <Buttons {...{ signIn, signOut }} />;
}
