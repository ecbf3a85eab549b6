import { useCallback, useEffect, useRef } from "react";
import { attach } from "rupt";
import Rupt from "@ruptjs/client";

const CLIENT_ID = "shop";

const rupt = new Rupt({ clientId: CLIENT_ID });

export function useDevice(user: { id: string } | undefined) {
  const device = useRef<string>();

  useEffect(() => {
    if (!user) return;
    (async () => {
      await rupt.evaluate.access({ user: user.id });
    })();
  }, [user]);

  return useCallback(async () => {
    if (user && device.current) {
      device.current = undefined;
    }
  }, [user]);
}

export function useLoudDevice(user: { id: string }) {
  const device = useRef<string>();

  useEffect(() => {
    (async () => {
      // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
      const response = await attach({ client_id: CLIENT_ID, account: user.id });
      if (response) device.current = response.device_id;
    })();
  }, [user]);

  return useCallback(async () => {
    if (device.current) {
      device.current = undefined;
      alert("left");
    }
  }, [user]);
}
