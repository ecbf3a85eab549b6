import React, { useCallback, useEffect, useState } from "react";
import Rupt from "rupt";

interface Props {
  user: { id: string; email: string };
  onLeave: () => void;
  children: React.ReactNode;
}

export function Session({ user, onLeave, children }: Props) {
  const [deviceId, setDeviceId] = useState<string>();

  useEffect(() => {
    Rupt.attach({ client_id: "abc", account: user.id, email: user.email }).then((response) =>
      setDeviceId(response?.device_id),
    );
  }, [user, setDeviceId]);

  const leave = useCallback(async () => {
    if (deviceId) await Rupt.detach({ client_id: "abc", account: user.id, device: deviceId });
    onLeave();
  }, [user, deviceId, onLeave]);

  return <button onClick={leave}>{children}</button>;
}

export function Detached({ user }: { user: { id: string } }) {
  const [device, setDevice] = useState<string>();

  useEffect(() => {
    Rupt.attach({ client_id: "abc", account: user.id }).then((response) =>
      setDevice(response?.device_id),
    );
  }, [user]);

  useEffect(() => {
    return () => {
      if (device) Rupt.detach({ client_id: "abc", account: user.id, device });
    };
  }, [device, user]);

  return null;
}
