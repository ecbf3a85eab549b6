import { useEffect, useState } from "react";
import Rupt from "rupt";

export function Counted({ user }: { user: { id: string } }) {
  const [device, setDevice] = useState<string>();
  const [count, setCount] = useState(0);

  const enter = async () => {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const response = await Rupt.attach({ client_id: "abc", account: user.id });
    setDevice(response?.device_id);
  };

  // Runs for every new device: what it depends on still changes.
  useEffect(() => {
    setCount((before) => before + 1);
  }, [device]);

  return (
    <button onClick={enter} onBlur={() => setDevice(undefined)}>
      {count}
    </button>
  );
}

export function Reloaded({ user, reload }: { user: { id: string }; reload: () => void }) {
  const [device, setDevice] = useState<string>();

  useEffect(() => {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    Rupt.attach({ client_id: "abc", account: user.id }).then((response) =>
      setDevice(response?.device_id),
    );
  }, [user]);

  // Runs again once the device is known.
  useEffect(() => {
    reload();
  }, [device, reload, user]);

  return null;
}
